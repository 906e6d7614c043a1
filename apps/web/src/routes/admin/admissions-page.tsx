import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function AdmissionsPage() {
  return <PageFrame title={t('adminAdmissions.title')}>{null}</PageFrame>;
}
