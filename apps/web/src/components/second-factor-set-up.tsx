import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';

import { t } from '../i18n/t.ts';
import { failureOf } from '../lib/failure.ts';
import { trpc } from '../lib/trpc.ts';
import { Action } from './action.tsx';
import { TextField } from './fields.tsx';
import { Loaded } from './loaded.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Refusal } from './refusal.tsx';
import classes from './second-factor-set-up.module.css';
import { Skeleton } from './skeleton.tsx';

const CODE_LENGTH = 6;

/** A QR for the authenticator app, its first code, then the recovery codes. Nothing is changed before that code. */
export function SecondFactorSetUp({ onDone }: { onDone: () => void }) {
  const offer = useQuery(
    trpc.account.secondFactorOffer.queryOptions(
      {},
      { staleTime: Infinity, gcTime: 0, retry: false, refetchOnWindowFocus: false },
    ),
  );
  const [code, setCode] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const confirm = useMutation(
    trpc.account.confirmSecondFactor.mutationOptions({
      onError(error) {
        if (failureOf(error).reason === 'STALE') void offer.refetch();
      },
    }),
  );
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onKept={onDone} />;

  const { reason } = confirm.error ? failureOf(confirm.error) : { reason: null };
  const faults: Record<string, string> = {
    WRONG_CODE: t('access.codeWrong'),
    STALE: t('access.setUpStale'),
  };
  const typed = code.replace(/\s/g, '');
  const isWhole = typed.length === CODE_LENGTH;
  const isMissing = isChecked && !isWhole;
  const fault = isMissing ? t('access.codeMissing') : ((reason && faults[reason]) ?? null);
  return (
    <Loaded query={offer} skeleton={<Skeleton shape="row" count={5} />}>
      {({ offer: sealed, qr, secret }) => (
        <form
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            setIsChecked(!isWhole);
            if (isWhole && !confirm.isPending) confirm.mutate({ offer: sealed, code: typed });
          }}
        >
          <ol className={classes['steps']}>
            <li>
              <p>{t('access.setUpStep1')}</p>
              <img
                className={classes['qr']}
                src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
                alt={t('access.setUpQr')}
              />
              <p>{t('access.setUpNoCamera')}</p>
              <p className={classes['key']}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
            </li>
            <li>
              <TextField
                label={t('access.setUpStep2')}
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                value={code}
                error={fault}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
              {confirm.error && !fault && <Refusal error={confirm.error} />}
              <Action kind="primary" type="submit" isBusy={confirm.isPending}>
                {t('access.setUpConfirm')}
              </Action>
            </li>
          </ol>
        </form>
      )}
    </Loaded>
  );
}
