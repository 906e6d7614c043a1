import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { CancelBooking } from './cancel-booking.tsx';
import { ChangeParty } from './change-party.tsx';
import { CorrectAddress } from './correct-address.tsx';
import { DeskModal } from './desk-modal.tsx';
import { DeskRefusal } from './desk-refusal.tsx';
import { EditDetails } from './edit-details.tsx';
import { MoveParty } from './move-party.tsx';
import type { Reservation } from './types.ts';
import { useDesk } from './use-desk.ts';
import classes from './reservations.module.css';

type Step = 'changeParty' | 'move' | 'readdress' | 'edit' | 'cancel';

/** Everything that can be done for the person on the phone; what is not possible now is not there. */
export function DeskActions({ reservation }: { reservation: Reservation }) {
  const { id, can, email, status } = reservation;
  const [step, setStep] = useState<Step | null>(null);
  const close = () => setStep(null);
  const { done, refresh } = useDesk();
  const resend = useMutation(
    trpc.admin.reservations.resend.mutationOptions({
      onSuccess: () => done(t('adminReservations.resent')),
      onError: refresh,
    }),
  );
  const confirm = useMutation(
    trpc.admin.reservations.confirm.mutationOptions({
      onSuccess: () => done(t('adminReservations.confirmed')),
      onError: refresh,
    }),
  );
  const readdress = t(email ? 'adminReservations.readdress' : 'adminReservations.addAddress');
  return (
    <fieldset className={classes['actions']} aria-label={t('adminReservations.actions')}>
      {can.confirm && (
        <Button loading={confirm.isPending} onClick={() => confirm.mutate({ id })}>
          {t(status === 'expired' ? 'adminReservations.confirmAgain' : 'adminReservations.confirm')}
        </Button>
      )}
      {can.print && (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link to="/admin/reservations/$id/ticket" params={{ id }} {...props} />
          )}
        >
          {t('adminReservations.print')}
        </Button>
      )}
      {can.resend && (
        <Button variant="default" loading={resend.isPending} onClick={() => resend.mutate({ id })}>
          {t('adminReservations.resend')}
        </Button>
      )}
      {can.changeParty && (
        <Button variant="default" onClick={() => setStep('changeParty')}>
          {t('adminReservations.changeParty')}
        </Button>
      )}
      {can.move && (
        <Button variant="default" onClick={() => setStep('move')}>
          {t('adminReservations.move')}
        </Button>
      )}
      {can.readdress && (
        <Button variant="default" onClick={() => setStep('readdress')}>
          {readdress}
        </Button>
      )}
      {can.edit && (
        <Button variant="default" onClick={() => setStep('edit')}>
          {t('adminReservations.editDetails')}
        </Button>
      )}
      {can.cancel && (
        <Button color="danger" onClick={() => setStep('cancel')}>
          {t('adminReservations.cancel')}
        </Button>
      )}
      <DeskRefusal error={confirm.error ?? resend.error} />
      <DeskModal
        title={t('adminReservations.changeParty')}
        isOpen={step === 'changeParty'}
        onClose={close}
      >
        <ChangeParty {...{ reservation }} onClose={close} />
      </DeskModal>
      <DeskModal
        title={t('adminReservations.move')}
        isOpen={step === 'move'}
        size="lg"
        onClose={close}
      >
        <MoveParty {...{ reservation }} onClose={close} />
      </DeskModal>
      <DeskModal title={readdress} isOpen={step === 'readdress'} onClose={close}>
        <CorrectAddress {...{ reservation }} onClose={close} />
      </DeskModal>
      <DeskModal
        title={t('adminReservations.editDetails')}
        isOpen={step === 'edit'}
        size="lg"
        onClose={close}
      >
        <EditDetails {...{ reservation }} onClose={close} />
      </DeskModal>
      <CancelBooking booking={reservation} isOpen={step === 'cancel'} onClose={close} />
    </fieldset>
  );
}
