import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { EmailActions } from '../../features/admin-emails/email-actions.tsx';
import { EmailDetail } from '../../features/admin-emails/email-detail.tsx';
import { EmailState, kindOf } from '../../features/admin-emails/email-state.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/emails/$emailId');

const LOOK_EVERY_MS = 2_000;

/** What is about to leave is looked at until it has. */
function isUnderWay(state: string | undefined) {
  return state === 'queued' || state === 'sending';
}

export function EmailPage() {
  const { emailId: id } = route.useParams();
  const query = useQuery(
    trpc.admin.emails.byId.queryOptions(
      { id },
      {
        refetchInterval: ({ state: { data } }) => (isUnderWay(data?.state) ? LOOK_EVERY_MS : false),
      },
    ),
  );
  return (
    <Loaded
      query={query}
      skeleton={<Skeleton shape="row" count={6} />}
      pageTitle={t('adminEmails.title')}
    >
      {(email) => (
        <PageFrame
          title={kindOf(email)}
          beside={<EmailState state={email.state} />}
          back={
            <Link to="/admin/emails" search={{}}>
              <IconArrowLeft aria-hidden size={18} />
              {t('adminCommon.backTo', { page: t('adminEmails.title') })}
            </Link>
          }
          actions={<EmailActions email={email} />}
        >
          <EmailDetail email={email} />
        </PageFrame>
      )}
    </Loaded>
  );
}
