import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import { trpc } from '../../lib/trpc.ts';
import { DeskForm } from './desk-modal.tsx';
import type { Reservation } from './types.ts';
import { useDesk } from './use-desk.ts';

interface StepProps {
  reservation: Reservation;
  onClose: () => void;
}

/** Another address, or the first one: both are told. */
export function CorrectAddress({ reservation: { id, email }, onClose }: StepProps) {
  const { done } = useDesk();
  const [typed, setTyped] = useState(email ?? '');
  const correct = useMutation(
    trpc.admin.reservations.readdress.mutationOptions({
      onSuccess: () => done(t('adminReservations.readdressed'), onClose),
    }),
  );
  const isMalformed = failureOf(correct.error).fields['email'] !== undefined;
  return (
    <DeskForm
      action={t('adminReservations.readdressNow')}
      isReady={typed.trim() !== '' && typed.trim().toLowerCase() !== email}
      isBusy={correct.isPending}
      error={isMalformed ? null : correct.error}
      onSubmit={() => correct.mutate({ id, email: typed })}
      onClose={onClose}
    >
      <p>{t(email ? 'adminReservations.readdressHelp' : 'adminReservations.addAddressHelp')}</p>
      <TextInput
        label={t('adminReservations.newEmail')}
        type="email"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={isMalformed && t('adminReservations.badEmail')}
        autoComplete="off"
        data-autofocus
      />
    </DeskForm>
  );
}
