import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';

export function CustomersPage() {
  return <PageFrame title={t('adminCustomers.title')}>{null}</PageFrame>;
}
