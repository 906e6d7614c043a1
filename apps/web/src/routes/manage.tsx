import { useQuery } from '@tanstack/react-query';

import { Loaded } from '../components/loaded.tsx';
import { MissingLink } from '../components/missing-link.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { ManageView } from '../features/reservation/manage-view.tsx';
import { activeLocale, t } from '../i18n/t.ts';
import { useLinkToken } from '../lib/link-token.ts';
import { trpc } from '../lib/trpc.ts';

export function ManagePage() {
  const token = useLinkToken();
  if (!token)
    return <MissingLink title={t('manage.missingLink')} body={t('manage.missingLinkBody')} />;
  return <ManageByToken token={token} />;
}

function ManageByToken({ token }: { token: string }) {
  const reservation = useQuery(
    trpc.reservations.show.queryOptions({ token, locale: activeLocale() }, { staleTime: 0 }),
  );
  return (
    <Loaded query={reservation} skeleton={<PageSkeleton />} pageTitle={t('manage.title')}>
      {(data) => <ManageView token={token} reservation={data} />}
    </Loaded>
  );
}
