import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function PerformancesPage() {
  return <PageFrame title={t('adminPerformances.title')}>{null}</PageFrame>;
}
