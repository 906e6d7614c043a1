import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function DashboardPage() {
  return <PageFrame title={t('adminDashboard.title')}>{null}</PageFrame>;
}
