import {
  IconArrowBackUp,
  IconCircleDot,
  IconDoorEnter,
  IconHandStop,
  IconMail,
  IconNote,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import { StatusBadge } from '../../components/admin/status-badge.tsx';
import type { Tone } from '../../components/admin/status-badge.tsx';
import { t } from '../../i18n/t.ts';
import { formatStamp } from '../../lib/admin/stamp.ts';
import { DeleteNote } from './staff-notes.tsx';
import { eventPlace, eventTitle } from './event-words.ts';
import type { Reservation, TimelineEntry } from './types.ts';
import { UndoAdmission } from './undo-admission.tsx';
import classes from './timeline.module.css';

const ICONS = {
  change: IconCircleDot,
  mail: IconMail,
  admission: IconDoorEnter,
  undo: IconArrowBackUp,
  refusal: IconHandStop,
  note: IconNote,
};

type Mail = Extract<TimelineEntry, { kind: 'mail' }>;
const TONES: Record<Mail['state'], Tone> = {
  queued: 'idle',
  sending: 'idle',
  sent: 'good',
  retrying: 'waiting',
  failed: 'alarm',
  skipped: 'ended',
  aborted: 'ended',
};

/** Everything that happened to a booking, the latest first: a person on the phone asks about the last thing. */
export function Timeline({ reservation }: { reservation: Reservation }) {
  const { timeline, performance, id } = reservation;
  return (
    <ol className={classes['timeline']}>
      {timeline.map((entry, index) => {
        const Icon = ICONS[entry.kind];
        return (
          // A change has no id, and several may have happened in the same instant.
          <li key={`${entry.at} ${timeline.length - index}`} data-kind={entry.kind}>
            <Icon aria-hidden size={20} className={classes['icon']} />
            <div className={classes['entry']}>
              <p className={classes['title']}>{eventTitle(entry)}</p>
              <p className={classes['when']}>
                <time dateTime={entry.at}>{formatStamp(entry.at, performance.timeZone)}</time>
                {eventPlace(entry) && ` · ${eventPlace(entry)}`}
                {entry.reservationId !== id && ` · ${t('adminReservations.beforeMove')}`}
              </p>
              <More entry={entry} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function More({ entry }: { entry: TimelineEntry }) {
  if (entry.kind === 'mail') return <MailState mail={entry} />;
  if (entry.kind === 'undo') return <p className={classes['note']}>{entry.reason}</p>;
  if (entry.kind === 'admission' && !entry.isUndone) return <UndoAdmission admission={entry} />;
  if (entry.kind !== 'note') return null;
  return (
    <div className={classes['more']}>
      <p className={classes['note']}>{entry.text}</p>
      <DeleteNote note={entry} />
    </div>
  );
}

function MailState({ mail: { id, state, lastError } }: { mail: Mail }) {
  return (
    <div className={classes['more']}>
      <StatusBadge tone={TONES[state]}>{t(`adminEmails.state_${state}`)}</StatusBadge>
      <Link to="/admin/emails/$emailId" params={{ emailId: id }}>
        {t('adminReservations.openMail')}
      </Link>
      {state !== 'sent' && lastError && <p className={classes['error']}>{lastError}</p>}
    </div>
  );
}
