import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { dateParts, dayKey, formatMonth, formatTime } from '../../lib/format.ts';
import { daysOf, firstWeekday, monthOf, shiftMonth } from '../../lib/months.ts';
import { trpc } from '../../lib/trpc.ts';
import { useNow } from '../../lib/use-now.ts';
import { EveningState } from './evening-state.tsx';
import type { EveningsSearch } from './evenings-list.tsx';
import type { EveningRow } from './types.ts';
import classes from './evenings-calendar.module.css';

interface EveningsCalendarProps {
  search: EveningsSearch;
  onState: (part: Partial<Record<keyof EveningsSearch, unknown>>) => void;
}

/** Where the company is: decides only which month opens first. */
const HOME_ZONE = 'Europe/Rome';
const UTC = 'UTC';
/** A week that begins on Monday, as the names of its days. */
const WEEK = ['05', '06', '07', '08', '09', '10', '11'].map((day) => `2026-01-${day}T12:00:00Z`);

/** A month of evenings, drafts and cancelled ones too. */
export function EveningsCalendar({ search, onState }: EveningsCalendarProps) {
  const [thisMonth] = useState(() => monthOf(new Date(), HOME_ZONE));
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(search.month ?? '');
  const month = isMonth && search.month ? search.month : thisMonth;
  const evenings = useQuery(
    trpc.admin.performances.calendar.queryOptions(
      {
        month,
        locale: activeLocale(),
        ...(search.show && { showId: search.show }),
        ...(search.venue && { venueId: search.venue }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const step = (by: number) => onState({ month: shiftMonth(month, by) });
  return (
    <section aria-label={t('adminPerformances.asCalendar')} className={classes['calendar']}>
      <div className={classes['head']}>
        <h2 aria-live="polite">{formatMonth(`${month}-15T12:00:00Z`, UTC)}</h2>
        <ActionIcon
          variant="default"
          size="xl"
          aria-label={t('adminPerformances.previousMonth')}
          onClick={() => step(-1)}
        >
          <IconArrowLeft aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="xl"
          aria-label={t('adminPerformances.nextMonth')}
          onClick={() => step(1)}
        >
          <IconArrowRight aria-hidden />
        </ActionIcon>
      </div>
      <Loaded query={evenings} skeleton={<Skeleton shape="row" count={6} />}>
        {(list) => <Month month={month} evenings={list} />}
      </Loaded>
    </section>
  );
}

function Month({ month, evenings }: { month: string; evenings: EveningRow[] }) {
  const now = useNow(60_000);
  const byDay = Map.groupBy(evenings, ({ startsAt, venue }) =>
    dayKey(new Date(startsAt), venue.timeZone),
  );
  const days = daysOf(month);
  return (
    <>
      {!days.some((day) => byDay.has(day)) && (
        <Notice live="polite" title={t('adminPerformances.monthEmpty')} />
      )}
      <div className={classes['weekdays']} aria-hidden>
        {WEEK.map((day) => (
          <span key={day}>{dateParts(day, UTC).weekday}</span>
        ))}
      </div>
      <ol className={classes['days']} data-first={firstWeekday(month)}>
        {days.map((day) => {
          const { weekday, day: number } = dateParts(`${day}T12:00:00Z`, UTC);
          const ofDay = byDay.get(day) ?? [];
          return (
            <li
              key={day}
              className={classes['day']}
              data-busy={ofDay.length > 0 || undefined}
              data-today={day === dayKey(now, HOME_ZONE) || undefined}
            >
              <p className={classes['date']}>
                <span>{weekday}</span> {number}
              </p>
              {ofDay.map((evening) => (
                <Entry key={evening.id} evening={evening} />
              ))}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Entry({ evening }: { evening: EveningRow }) {
  const { id, startsAt, show, venue, ledger } = evening;
  return (
    <article className={classes['entry']} data-state={evening.state}>
      <time dateTime={startsAt}>{formatTime(startsAt, venue.timeZone)}</time>
      <Link to="/admin/performances/$id" params={{ id }}>
        {show.title}
      </Link>
      <span>{venue.name}</span>
      <span>
        {t('adminPerformances.taken', {
          n: ledger.confirmed + ledger.pending,
          sellable: ledger.sellable,
        })}
      </span>
      {evening.state !== 'open' && evening.state !== 'past' && <EveningState evening={evening} />}
    </article>
  );
}
