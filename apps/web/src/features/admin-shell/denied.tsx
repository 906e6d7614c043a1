import { PageFrame } from '../../components/admin/page-frame.tsx';
import { RoleLimits } from '../../components/role-limits.tsx';
import { t } from '../../i18n/t.ts';

/** A page that is not for this role: says so, whom to ask, and where to go. */
export function Denied({ role }: { role: 'admin' | 'boxOffice' | 'door' }) {
  return (
    <PageFrame title={t('adminCommon.deniedTitle')} width="form">
      <RoleLimits role={role} />
    </PageFrame>
  );
}
