import { HrefLink } from '../../components/admin/href-link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Refusal, sentenceOf } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';

/** A "no" said to staff: what stands in the way here, without the ways out that visitors are shown. */
export function DeskRefusal({ error }: { error: unknown }) {
  if (!error) return null;
  const { reason, details, reference } = failureOf(error);
  // Whatever is broken, slow or offline is said as everywhere.
  if (reference || reason === 'OFFLINE' || reason === 'BUSY' || reason === 'UNEXPECTED')
    return <Refusal error={error} />;
  const { reservationId: other, free, admittedSeats } = details;
  return (
    <Notice
      tone="danger"
      live="assertive"
      title={t('errors.title')}
      actions={
        typeof other === 'string' && (
          <HrefLink href={`/admin/reservations/${other}`}>
            {t('adminReservations.openOther')}
          </HrefLink>
        )
      }
    >
      <p>
        {reason === 'ALREADY_BOOKED'
          ? t('adminReservations.alreadyBooked')
          : reason === 'ALREADY_ADMITTED' && typeof admittedSeats === 'number'
            ? t('adminReservations.alreadyIn', { n: admittedSeats })
            : sentenceOf(reason)}{' '}
        {typeof free === 'number' && t('adminReservations.free', { n: free })}
      </p>
    </Notice>
  );
}
