import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { ShowDates } from '../features/programme/show-dates.tsx';
import { ShowStory, ShowTop } from '../features/programme/show-sheet.tsx';
import { activeLocale, t } from '../i18n/t.ts';
import { trpc } from '../lib/trpc.ts';

const route = getRouteApi('/site/shows/$slug');

export function ShowPage() {
  const { slug } = route.useParams();
  const show = useQuery(trpc.shows.bySlug.queryOptions({ slug, locale: activeLocale() }));
  return (
    <Loaded query={show} skeleton={<ShowSkeleton />} pageTitle={t('shows.title')}>
      {(data) => (
        <Page gap="wide">
          <ShowTop show={data} />
          <ShowDates show={data} />
          <ShowStory show={data} />
        </Page>
      )}
    </Loaded>
  );
}

function ShowSkeleton() {
  return (
    <Page>
      <Skeleton shape="title" />
      <Skeleton shape="text" count={4} />
      <Skeleton shape="row" count={3} />
    </Page>
  );
}
