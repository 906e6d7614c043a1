import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function AuditPage() {
  return <PageFrame title={t('adminAudit.title')}>{null}</PageFrame>;
}
