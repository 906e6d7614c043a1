import { Link } from '@tanstack/react-router';

import { CapacityLedger } from '../../components/admin/capacity-ledger.tsx';
import { EmptyState } from '../../components/admin/empty-state.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';
import { dateParts } from '../../lib/format.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './next-evenings.module.css';

type Evening = RouterOutputs['admin']['dashboard']['overview']['evenings'][number];

/** The evenings that come next, each with where its seats are. */
export function NextEvenings({ evenings }: { evenings: Evening[] }) {
  const toAll = (
    <Link to="/admin/performances" search={{}}>
      {t('adminDashboard.toPerformances')}
    </Link>
  );
  return (
    <Section title={t('adminDashboard.next')} actions={evenings.length > 0 && toAll}>
      {evenings.length === 0 ? (
        <EmptyState
          title={t('adminDashboard.noneNext')}
          body={t('adminDashboard.noneNextHelp')}
          action={toAll}
        />
      ) : (
        <ul className={classes['evenings']}>
          {evenings.map((evening) => (
            <li key={evening.id}>
              <Card evening={evening} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Card({ evening }: { evening: Evening }) {
  const { id, startsAt, show, venue, ledger } = evening;
  const { weekday, day, month, time } = dateParts(startsAt, venue.timeZone);
  return (
    <article className={classes['evening']}>
      <header className={classes['head']}>
        <time dateTime={startsAt} className={classes['date']}>
          <span>{weekday}</span> <b>{day}</b> <span>{month}</span>
        </time>
        <div>
          <h3>
            <Link to="/admin/performances/$id" params={{ id }}>
              {show.title}
            </Link>
          </h3>
          <p>
            {time} · {venue.name}
          </p>
        </div>
      </header>
      <CapacityLedger ledger={ledger} timeZone={venue.timeZone} />
    </article>
  );
}
