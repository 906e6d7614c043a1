import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function ImportsPage() {
  return <PageFrame title={t('adminImports.title')}>{null}</PageFrame>;
}
