import { IconLock } from '@tabler/icons-react';

import { PageTitle } from '../../components/page-title.tsx';
import { RoleLimits } from '../../components/role-limits.tsx';
import { t } from '../../i18n/t.ts';
import { StaffBar } from './staff-bar.tsx';
import classes from './staff.module.css';
import type { Staff } from './use-staff-session.ts';

interface NoPermissionProps {
  staff: Staff;
  onSignedOut: () => void;
}

export function NoPermission({ staff, onSignedOut }: NoPermissionProps) {
  return (
    <main className={classes['centred']}>
      <StaffBar staff={staff} onSignedOut={onSignedOut} />
      <IconLock aria-hidden size={56} />
      <PageTitle tab={t('access.deniedTitle')} className={classes['title']}>
        {t('access.deniedTitle')}
      </PageTitle>
      <RoleLimits role={staff.role} />
    </main>
  );
}
