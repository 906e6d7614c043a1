import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { DeskForm } from './desk-modal.tsx';
import { isPartyReady, PartyField } from './party-field.tsx';
import type { Reservation } from './types.ts';
import { useDesk } from './use-desk.ts';

interface StepProps {
  reservation: Reservation;
  onClose: () => void;
}

/** Makes a party larger or smaller, never smaller than those who are in. */
export function ChangeParty({ reservation, onClose }: StepProps) {
  const { id, partySize, admittedSeats, overLimitReason, performance } = reservation;
  const { maxPartySize: max } = performance;
  const { done, refresh } = useDesk();
  const [value, setValue] = useState(partySize);
  const [reason, setReason] = useState(overLimitReason ?? '');
  const free = performance.free + partySize;
  const change = useMutation(
    trpc.admin.reservations.changeParty.mutationOptions({
      onSuccess: () => done(t('adminReservations.partyChanged'), onClose),
      onError: refresh,
    }),
  );
  return (
    <DeskForm
      action={t('adminReservations.changeParty')}
      isReady={value !== partySize && isPartyReady({ value, max, free, reason })}
      isBusy={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate({ id, partySize: value, overLimitReason: value > max ? reason : null })
      }
      onClose={onClose}
    >
      <PartyField
        {...{ value, max, free, reason }}
        least={Math.max(1, admittedSeats)}
        onChange={setValue}
        onReason={setReason}
      />
    </DeskForm>
  );
}
