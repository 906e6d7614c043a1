import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import { Action } from '../../components/action.tsx';
import { PartyStepper } from '../../components/party-stepper.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import type { ManagedReservation } from '../../lib/outputs.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './manage.module.css';

interface ChangePartyProps {
  token: string;
  reservation: ManagedReservation;
}

export function ChangeParty({ token, reservation }: ChangePartyProps) {
  const { partySize: current, smallestPartySize, largestPartySize } = reservation;
  const [partySize, setPartySize] = useState(current);
  const queries = useQueryClient();
  const change = useMutation(
    trpc.reservations.changePartySize.mutationOptions({
      // Refused too: what the page knew about free seats was old then.
      onSettled: () => queries.invalidateQueries(trpc.reservations.show.pathFilter()),
    }),
  );
  // The button is gone once it is saved; who pressed it hears what came of it.
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (change.data) outcome.current?.focus();
  }, [change.data]);
  const save = () => change.mutate({ token, partySize });
  return (
    <section className={classes['section']}>
      <h2>{t('manage.changeParty')}</h2>
      <PartyStepper
        label={t('booking.party')}
        value={partySize}
        min={smallestPartySize}
        max={largestPartySize}
        hint={t('manage.upTo', { n: largestPartySize })}
        onChange={setPartySize}
      />
      {change.error && <Refusal error={change.error} onRetry={save} />}
      <div ref={outcome} tabIndex={-1} aria-live="polite">
        {change.data && partySize === current && (
          <p>{t('manage.saved', { n: change.data.partySize })}</p>
        )}
      </div>
      {partySize !== current && (
        <Action kind="primary" isBusy={change.isPending} onClick={save}>
          {change.isPending ? t('manage.saving') : t('manage.save')}
        </Action>
      )}
    </section>
  );
}
