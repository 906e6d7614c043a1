import { t } from '../i18n/t.ts';
import { useSiteInfo } from '../lib/site-info.ts';
import type { RouterOutputs } from '../lib/trpc.ts';
import { ActionAnchor } from './action.tsx';
import classes from './role-limits.module.css';

type Role = NonNullable<RouterOutputs['auth']['me']>['role'];

/** To whom a page is shut: what their role is for, whom to ask, and the way to where they can work. */
export function RoleLimits({ role }: { role: Role }) {
  const { data: site } = useSiteInfo();
  return (
    <div className={classes['limits']}>
      <p>{t('access.deniedBody', { role: t(`door.role_${role}`) })}</p>
      <p>{t(`access.can_${role}`)}</p>
      <p>{t('access.askWhom')}</p>
      <div className={classes['actions']}>
        {role === 'door' ? (
          <ActionAnchor kind="primary" href="/door">
            {t('access.toDoor')}
          </ActionAnchor>
        ) : (
          <ActionAnchor kind="primary" href="/admin">
            {t('access.toAdmin')}
          </ActionAnchor>
        )}
        {site?.email && (
          <ActionAnchor href={`mailto:${site.email}`}>
            {t('common.writeUs', { email: site.email })}
          </ActionAnchor>
        )}
      </div>
    </div>
  );
}
