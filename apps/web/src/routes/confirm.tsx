import { useQuery } from '@tanstack/react-query';

import { Loaded } from '../components/loaded.tsx';
import { MissingLink } from '../components/missing-link.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { ConfirmView } from '../features/reservation/confirm-view.tsx';
import { activeLocale, t } from '../i18n/t.ts';
import { useLinkToken } from '../lib/link-token.ts';
import { trpc } from '../lib/trpc.ts';

export function ConfirmPage() {
  const token = useLinkToken();
  if (!token)
    return <MissingLink title={t('manage.missingLink')} body={t('manage.missingLinkBody')} />;
  return <ConfirmByToken token={token} />;
}

function ConfirmByToken({ token }: { token: string }) {
  const preview = useQuery(
    trpc.reservations.preview.queryOptions(
      { token, locale: activeLocale() },
      { staleTime: Infinity, refetchOnWindowFocus: false },
    ),
  );
  return (
    <Loaded query={preview} skeleton={<PageSkeleton />} pageTitle={t('manage.confirmTitle')}>
      {(data) => <ConfirmView token={token} preview={data} />}
    </Loaded>
  );
}
