import { StatusBadge } from '../../components/admin/status-badge.tsx';
import type { Tone } from '../../components/admin/status-badge.tsx';
import { t } from '../../i18n/t.ts';
import type { ReservationRow } from './types.ts';

const TONES: Record<ReservationRow['status'], Tone> = {
  pending: 'waiting',
  confirmed: 'good',
  expired: 'ended',
  cancelled: 'ended',
  moved: 'idle',
};

export function ReservationStatus({ status }: Pick<ReservationRow, 'status'>) {
  return <StatusBadge tone={TONES[status]}>{t(`adminReservations.status_${status}`)}</StatusBadge>;
}
