import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function EmailsPage() {
  return <PageFrame title={t('adminEmails.title')}>{null}</PageFrame>;
}
