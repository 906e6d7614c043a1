import { useQuery } from '@tanstack/react-query';

import { ActionLink } from '../components/action.tsx';
import { Bill } from '../components/bill.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { Manifesto } from '../features/programme/manifesto.tsx';
import { NextUp } from '../features/programme/next-up.tsx';
import { ShowGrid } from '../features/programme/show-grid.tsx';
import { activeLocale, t } from '../i18n/t.ts';
import { isBookable } from '../lib/live-availability.ts';
import type { ShowSummary } from '../lib/outputs.ts';
import { trpc } from '../lib/trpc.ts';
import classes from './home.module.css';

const BILL_LENGTH = 8;

export function HomePage() {
  const shows = useQuery(trpc.shows.list.queryOptions({ locale: activeLocale() }));
  return (
    <>
      <Loaded query={shows} skeleton={<HomeSkeleton />} pageTitle={t('shows.bill')}>
        {(list) => <Programme shows={list} />}
      </Loaded>
      <Manifesto />
    </>
  );
}

function Programme({ shows }: { shows: ShowSummary[] }) {
  const evenings = shows
    .flatMap((show) => show.performances.map((performance) => ({ show, performance })))
    .filter(({ performance }) => performance.availability.status !== 'past')
    .toSorted((a, b) => Date.parse(a.performance.startsAt) - Date.parse(b.performance.startsAt));
  const next =
    evenings.find(({ performance }) => isBookable(performance.availability)) ?? evenings[0];
  if (!next) return <EmptySeason />;
  const bill = evenings.slice(0, BILL_LENGTH);
  return (
    <>
      <NextUp show={next.show} performance={next.performance} />
      <section className={classes['section']}>
        <div className={classes['head']}>
          <h2>{t('shows.bill')}</h2>
          <ActionLink to="/calendar">{t('shows.billMore')}</ActionLink>
        </div>
        <Bill
          entries={bill.map(({ show, performance }) => ({ performance, headline: show.title }))}
        />
      </section>
      <section className={classes['section']}>
        <div className={classes['head']}>
          <h2>{t('shows.inSeason')}</h2>
        </div>
        <ShowGrid shows={shows} />
      </section>
      <div className={classes['spacer']} />
    </>
  );
}

function EmptySeason() {
  return (
    <Page>
      <PageTitle tab={null}>{t('shows.bill')}</PageTitle>
      <Notice
        title={t('shows.emptySeason')}
        actions={
          <ActionLink to="/shows" search={{ archive: true }}>
            {t('shows.toArchive')}
          </ActionLink>
        }
      />
    </Page>
  );
}

function HomeSkeleton() {
  return (
    <Page>
      <Skeleton shape="title" count={2} />
      <Skeleton shape="row" count={6} />
    </Page>
  );
}
