import { Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

import { t } from '../../i18n/t.ts';
import { formatStart, formatTime } from '../../lib/format.ts';
import { clashText } from './clash-text.ts';
import type { Planned } from './types.ts';
import classes from './admin-performances.module.css';

interface PlanListProps {
  planned: Planned[];
  timeZone: string;
  /** The starts that are to be made. */
  chosen: Set<string>;
  onChosen: (chosen: Set<string>) => void;
}

/** A start that can be made at all: to come, and at a time that exists. */
export function isPossible({ isPast, clockChange }: Planned) {
  return !isPast && clockChange !== 'skipped';
}

/** Exactly which evenings would be made, each to be taken out, with what stands in its way. */
export function PlanList({ planned, timeZone, chosen, onChosen }: PlanListProps) {
  function toggle(start: string, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(start);
    else next.delete(start);
    onChosen(next);
  }
  return (
    <ol className={classes['plan']}>
      {planned.map((evening) => (
        <li key={`${evening.date} ${evening.time}`}>
          <Checkbox
            label={formatStart(evening.startsAt, timeZone)}
            checked={chosen.has(evening.startsAt)}
            disabled={!isPossible(evening)}
            onChange={(event) => toggle(evening.startsAt, event.currentTarget.checked)}
          />
          {notesOf(evening, timeZone).map((note) => (
            <p key={note}>
              <IconAlertTriangle aria-hidden size={18} />
              {note}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function notesOf({ isPast, clockChange, startsAt, clashes }: Planned, timeZone: string) {
  return [
    ...(isPast ? [t('adminPerformances.planPast')] : []),
    ...(clockChange === 'skipped'
      ? [t('adminPerformances.planSkipped', { time: formatTime(startsAt, timeZone) })]
      : []),
    ...(clockChange === 'twice' ? [t('adminPerformances.planTwice')] : []),
    ...clashes.map((clash) => clashText(clash, timeZone)),
  ];
}
