import { IconArrowLeft } from '@tabler/icons-react';

import { ActionAnchor } from '../../components/action.tsx';
import { t } from '../../i18n/t.ts';
import { EntrancePage } from './entrance-page.tsx';
import { SignInForm } from './sign-in-form.tsx';
import type { Staff } from './use-staff-session.ts';

export function SignInPage({ onSignedIn }: { onSignedIn: (staff: Staff) => void }) {
  return (
    <EntrancePage
      title={t('door.signInTitle')}
      tab={t('door.signIn')}
      help={t('door.signInHelp')}
      foot={
        <ActionAnchor kind="quiet" href="/">
          <IconArrowLeft aria-hidden /> {t('door.toSite')}
        </ActionAnchor>
      }
    >
      <SignInForm email="" onSignedIn={onSignedIn} />
    </EntrancePage>
  );
}
