import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { ActionLink } from '../components/action.tsx';
import { Bill } from '../components/bill.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { ShowStory, ShowTop } from '../features/programme/show-sheet.tsx';
import { activeLocale, t } from '../i18n/t.ts';
import type { ShowDetail } from '../lib/outputs.ts';
import { trpc } from '../lib/trpc.ts';
import classes from './home.module.css';

const route = getRouteApi('/site/shows/$slug');

export function ShowPage() {
  const { slug } = route.useParams();
  const show = useQuery(trpc.shows.bySlug.queryOptions({ slug, locale: activeLocale() }));
  return (
    <Loaded query={show} skeleton={<ShowSkeleton />} pageTitle={t('shows.title')}>
      {(data) => (
        <Page gap="wide">
          <ShowTop show={data} />
          <Dates show={data} />
          <ShowStory show={data} />
        </Page>
      )}
    </Loaded>
  );
}

function Dates({ show }: { show: ShowDetail }) {
  const coming = show.performances.filter(({ availability }) => availability.status !== 'past');
  return (
    <section className={classes['block']}>
      <div className={classes['head']}>
        <h2>{t('shows.performances')}</h2>
      </div>
      {coming.length > 0 ? (
        <Bill
          entries={coming.map((performance) => ({ performance, headline: performance.venue.name }))}
        />
      ) : (
        <Notice
          title={t('shows.noDates')}
          actions={<ActionLink to="/shows">{t('errors.toShows')}</ActionLink>}
        >
          <p>{t('shows.noPerformances')}</p>
        </Notice>
      )}
    </section>
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
