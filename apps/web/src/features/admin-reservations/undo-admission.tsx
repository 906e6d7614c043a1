import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { DeskForm, DeskModal } from './desk-modal.tsx';
import { isReason } from './party-field.tsx';
import { useDesk } from './use-desk.ts';

/** Takes an entry back, with a reason that stays in the history. */
export function UndoAdmission({
  admission: { id, seats },
}: {
  admission: { id: string; seats: number };
}) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <div>
      <Button variant="default" size="compact-sm" onClick={() => setIsOpen(true)}>
        {t('adminReservations.undoAdmission')}
      </Button>
      <DeskModal title={t('adminReservations.undoAdmission')} isOpen={isOpen} onClose={close}>
        <UndoForm {...{ id, seats }} onClose={close} />
      </DeskModal>
    </div>
  );
}

function UndoForm({ id, seats, onClose }: { id: string; seats: number; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const { done, refresh } = useDesk();
  const undo = useMutation(
    trpc.admin.reservations.undoAdmission.mutationOptions({
      onSuccess: () => done(t('adminReservations.undone'), onClose),
      onError: refresh,
    }),
  );
  return (
    <DeskForm
      action={t('adminReservations.undoAdmission')}
      isReady={isReason(reason)}
      isBusy={undo.isPending}
      error={undo.error}
      onSubmit={() => undo.mutate({ admissionId: id, reason })}
      onClose={onClose}
    >
      <p>{t('adminReservations.undoHelp', { n: seats })}</p>
      <TextInput
        label={t('adminReservations.undoReason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={200}
        required
        withAsterisk={false}
        data-autofocus
      />
    </DeskForm>
  );
}
