import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function VenuesPage() {
  return <PageFrame title={t('adminVenues.title')}>{null}</PageFrame>;
}
