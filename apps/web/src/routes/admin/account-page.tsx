import { useQuery } from '@tanstack/react-query';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { OwnSessions } from '../../features/admin-account/own-sessions.tsx';
import { PasswordForm } from '../../features/admin-account/password-form.tsx';
import { ProfileForm } from '../../features/admin-account/profile-form.tsx';
import { SecondFactor } from '../../features/admin-account/second-factor.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

export function AccountPage() {
  const me = useQuery(trpc.account.me.queryOptions({}));
  return (
    <PageFrame title={t('adminAccount.title')} width="form">
      <Loaded query={me} skeleton={<Skeleton shape="row" count={8} />}>
        {(account) => (
          <>
            <ProfileForm account={account} />
            <PasswordForm account={account} />
            <SecondFactor account={account} />
            <OwnSessions account={account} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
