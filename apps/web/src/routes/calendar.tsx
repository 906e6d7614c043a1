import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { ActionLink } from '../components/action.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { MonthGrid } from '../features/programme/month-grid.tsx';
import classes from '../features/programme/month-grid.module.css';
import { ProgrammeTabs } from '../features/programme/programme-tabs.tsx';
import { activeLocale, t } from '../i18n/t.ts';
import { formatMonth } from '../lib/format.ts';
import { monthOf, shiftMonth } from '../lib/months.ts';
import { trpc } from '../lib/trpc.ts';

const route = getRouteApi('/site/calendar');
/** Where the company is: decides only which month opens first. */
const HOME_ZONE = 'Europe/Rome';

export function CalendarPage() {
  const { month: asked, ...filters } = route.useSearch();
  const [thisMonth] = useState(() => monthOf(new Date(), HOME_ZONE));
  const month = asked ?? thisMonth;
  const navigate = useNavigate();
  const performances = useQuery(
    trpc.performances.month.queryOptions(
      { month, locale: activeLocale(), ...filters },
      { placeholderData: keepPreviousData },
    ),
  );
  const name = formatMonth(`${month}-15T12:00:00Z`, 'UTC');
  return (
    <Page>
      <PageTitle tab={t('shows.calendar')}>{t('shows.calendar')}</PageTitle>
      <ProgrammeTabs
        filters={filters}
        onFilter={(chosen) =>
          void navigate({
            to: '/calendar',
            search: { ...chosen, month },
            replace: true,
            resetScroll: false,
          })
        }
      />
      <div className={classes['head']}>
        <h2 className={classes['month']} aria-live="polite">
          {name}
        </h2>
        <div className={classes['steps']}>
          <ActionLink
            to="/calendar"
            search={{ ...filters, month: shiftMonth(month, -1) }}
            resetScroll={false}
            aria-label={t('shows.previousMonth')}
          >
            <IconArrowLeft aria-hidden />
          </ActionLink>
          <ActionLink
            to="/calendar"
            search={{ ...filters, month: shiftMonth(month, 1) }}
            resetScroll={false}
            aria-label={t('shows.nextMonth')}
          >
            <IconArrowRight aria-hidden />
          </ActionLink>
        </div>
      </div>
      <Loaded query={performances} skeleton={<Skeleton shape="row" count={4} />}>
        {(list) => (
          <>
            {list.length === 0 && <EmptyMonth next={shiftMonth(month, 1)} />}
            <MonthGrid month={month} performances={list} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function EmptyMonth({ next }: { next: string }) {
  return (
    <Notice
      live="polite"
      title={t('shows.emptyMonth')}
      actions={
        <ActionLink to="/calendar" search={{ month: next }}>
          {t('shows.nextMonth')}
        </ActionLink>
      }
    />
  );
}
