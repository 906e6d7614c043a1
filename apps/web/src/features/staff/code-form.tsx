import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';

import { Action } from '../../components/action.tsx';
import { TextField } from '../../components/fields.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import { trpc } from '../../lib/trpc.ts';
import { useSecondsLeft } from '../../lib/use-seconds-left.ts';
import classes from './staff.module.css';

const APP_CODE = 6;
const RECOVERY_CODE = 16;

/** The second factor of somebody who has one: the app's code, or one of the recovery codes. */
export function CodeForm({ onGiven }: { onGiven: () => void }) {
  const [isRecovery, setIsRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const field = useRef<HTMLFormElement>(null);
  const give = useMutation(
    trpc.account.giveSecondFactor.mutationOptions({
      onSuccess: onGiven,
      onError: () => setCode(''),
    }),
  );
  const secondsLeft = useSecondsLeft(give.error, give.submittedAt);
  const focus = () => field.current?.querySelector<HTMLInputElement>('[name=code]')?.focus();
  useEffect(focus, [give.error, isRecovery]);

  const typed = code.replace(/[\s-]/g, '');
  const isWhole = typed.length === (isRecovery ? RECOVERY_CODE : APP_CODE);
  const isWrong = give.error && failureOf(give.error).reason === 'WRONG_CODE';
  const wrong = t(isRecovery ? 'access.recoveryWrong' : 'access.codeWrong');
  const error = isWrong && !typed ? wrong : isChecked && !isWhole ? t('access.codeMissing') : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (secondsLeft > 0 || give.isPending) return;
    setIsChecked(!isWhole);
    if (isWhole) give.mutate({ code: typed });
    else focus();
  }
  return (
    <form ref={field} className={classes['form']} onSubmit={submit} noValidate>
      <TextField
        key={isRecovery ? 'recovery' : 'app'}
        name="code"
        label={t(isRecovery ? 'access.recoveryCode' : 'access.code')}
        description={t(isRecovery ? 'access.recoveryHelp' : 'access.codeHelp')}
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        error={error}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Action kind="primary" type="submit" isBusy={give.isPending || secondsLeft > 0}>
        {secondsLeft > 0 ? t('door.waitSeconds', { n: secondsLeft }) : t('access.continue')}
      </Action>
      <Action
        kind="quiet"
        onClick={() => {
          setIsRecovery(!isRecovery);
          setCode('');
          setIsChecked(false);
          give.reset();
        }}
      >
        {t(isRecovery ? 'access.useApp' : 'access.useRecovery')}
      </Action>
      {give.error && !isWrong && <Refusal error={give.error} />}
      <p className={classes['quiet']}>{t('access.codeLost')}</p>
    </form>
  );
}
