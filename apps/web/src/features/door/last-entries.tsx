import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';

import { t } from '../../i18n/t.ts';
import { formatTime } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './scanner.module.css';

/** The same condition as in the style sheet: a phone has no room for it and must not ask for it. */
const HAS_ROOM = '(min-width: 56rem) and (min-height: 40rem)';
const RENEW_EVERY_MS = 10_000;
const SHOWN = 5;

interface LastEntriesProps {
  performanceId: string;
  timeZone: string;
}

/** On a tablet or computer: who has just gone in, from all phones. */
export function LastEntries({ performanceId, timeZone }: LastEntriesProps) {
  const hasRoom = useMediaQuery(HAS_ROOM, false) ?? false;
  const recent = useQuery(
    trpc.door.recent.queryOptions(
      { performanceId },
      { enabled: hasRoom, refetchInterval: RENEW_EVERY_MS },
    ),
  );
  if (!hasRoom || !recent.data) return null;
  return (
    <section className={classes['last']} aria-label={t('door.recent')}>
      <h2>{t('door.recent')}</h2>
      <ul>
        {recent.data
          .filter(({ undone }) => !undone)
          .slice(0, SHOWN)
          .map(({ admissionId, name, seats, admittedAt }) => (
            <li key={admissionId}>
              <span>{formatTime(admittedAt, timeZone)}</span> <strong>{name}</strong>{' '}
              <span>{seats}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
