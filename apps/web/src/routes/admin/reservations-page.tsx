import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function ReservationsPage() {
  return <PageFrame title={t('adminReservations.title')}>{null}</PageFrame>;
}
