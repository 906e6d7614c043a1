import { IconArrowLeft } from '@tabler/icons-react';

import { ActionAnchor } from '../../components/action.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { t } from '../../i18n/t.ts';
import { useSiteInfo } from '../../lib/site-info.ts';
import { SignInForm } from './sign-in-form.tsx';
import classes from './staff.module.css';
import type { Staff } from './use-staff-session.ts';

export function SignInPage({ onSignedIn }: { onSignedIn: (staff: Staff) => void }) {
  const { data: site } = useSiteInfo();
  return (
    <main className={classes['centred']}>
      <p className={classes['brand']}>{site?.name}</p>
      <PageTitle tab={t('door.signIn')} className={classes['title']}>
        {t('door.signInTitle')}
      </PageTitle>
      <p className={classes['quiet']}>{t('door.signInHelp')}</p>
      <SignInForm email="" onSignedIn={onSignedIn} />
      <ActionAnchor kind="quiet" href="/">
        <IconArrowLeft aria-hidden /> {t('door.toSite')}
      </ActionAnchor>
    </main>
  );
}
