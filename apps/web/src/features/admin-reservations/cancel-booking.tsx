import { useMutation } from '@tanstack/react-query';

import { TypedConfirmation } from '../../components/admin/typed-confirmation.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { useDesk } from './use-desk.ts';

interface CancelBookingProps {
  booking: { id: string; name: string; code: string; email: string | null; partySize: number };
  isOpen: boolean;
  onClose: () => void;
}

/** Gives the seats back for good, so its code is typed. */
export function CancelBooking({ booking, isOpen, onClose }: CancelBookingProps) {
  const { id, name, code, email, partySize } = booking;
  const { done } = useDesk();
  const cancel = useMutation(
    trpc.admin.reservations.cancel.mutationOptions({
      onSuccess: () => done(t('adminReservations.cancelled'), onClose),
    }),
  );
  return (
    <TypedConfirmation
      title={t('adminReservations.cancelTitle', { name })}
      word={code}
      action={t('adminReservations.cancel')}
      isOpen={isOpen}
      isBusy={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate({ id })}
      onClose={() => {
        cancel.reset();
        onClose();
      }}
    >
      <p>{t('adminReservations.cancelBody', { n: partySize })}</p>
      <p>{t(email ? 'adminReservations.cancelTold' : 'adminReservations.cancelUntold')}</p>
    </TypedConfirmation>
  );
}
