import { ActionAnchor } from '../../components/action.tsx';
import { EmptyState } from '../../components/admin/empty-state.tsx';
import { PageFrame } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';
import { useSiteInfo } from '../../lib/site-info.ts';

/** A page that is not for this role: says so, and whom to ask. */
export function Denied({ role }: { role: 'admin' | 'boxOffice' | 'door' }) {
  const { data: site } = useSiteInfo();
  const ask = site?.email && (
    <ActionAnchor href={`mailto:${site.email}`}>
      {t('common.writeUs', { email: site.email })}
    </ActionAnchor>
  );
  return (
    <PageFrame title={t('adminCommon.deniedTitle')}>
      <EmptyState
        title={t('adminCommon.deniedBody', { role: t(`door.role_${role}`) })}
        {...(ask && { action: ask })}
      />
    </PageFrame>
  );
}
