import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function AccountPage() {
  return <PageFrame title={t('adminAccount.title')}>{null}</PageFrame>;
}
