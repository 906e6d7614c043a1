import { IconLock } from '@tabler/icons-react';

import { ActionAnchor } from '../../components/action.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { t } from '../../i18n/t.ts';
import { useSiteInfo } from '../../lib/site-info.ts';
import { StaffBar } from './staff-bar.tsx';
import classes from './staff.module.css';
import type { Staff } from './use-staff-session.ts';

interface NoPermissionProps {
  staff: Staff;
  onSignedOut: () => void;
}

export function NoPermission({ staff, onSignedOut }: NoPermissionProps) {
  const { data: site } = useSiteInfo();
  return (
    <main className={classes['centred']}>
      <StaffBar staff={staff} onSignedOut={onSignedOut} />
      <IconLock aria-hidden size={56} />
      <PageTitle tab={t('access.deniedTitle')} className={classes['title']}>
        {t('access.deniedTitle')}
      </PageTitle>
      <p>{t('access.deniedBody', { role: t(`door.role_${staff.role}`) })}</p>
      {site?.email && (
        <ActionAnchor href={`mailto:${site.email}`}>
          {t('common.writeUs', { email: site.email })}
        </ActionAnchor>
      )}
    </main>
  );
}
