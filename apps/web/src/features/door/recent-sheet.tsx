import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Action } from '../../components/action.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { t } from '../../i18n/t.ts';
import { formatTime } from '../../lib/format.ts';
import { groupCode } from '../../lib/group-code.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { trpc } from '../../lib/trpc.ts';
import { Sheet } from './sheet.tsx';
import classes from './sheet.module.css';
import { UndoForm } from './undo-form.tsx';

type Entry = RouterOutputs['door']['recent'][number];

interface RecentSheetProps {
  performanceId: string;
  timeZone: string;
  onClose: () => void;
}

/** The last entries of the evening, from all phones; each can be taken back with a reason. */
export function RecentSheet({ performanceId, timeZone, onClose }: RecentSheetProps) {
  const recent = useQuery(trpc.door.recent.queryOptions({ performanceId }, { staleTime: 0 }));
  const [undoing, setUndoing] = useState<string | null>(null);
  return (
    <Sheet title={t('door.recent')} onClose={onClose}>
      <Loaded query={recent} skeleton={<Skeleton shape="row" count={4} />}>
        {(entries) =>
          entries.length > 0 ? (
            <ul className={classes['list']}>
              {entries.map((entry) => (
                <li key={entry.admissionId}>
                  <RecentEntry
                    entry={entry}
                    timeZone={timeZone}
                    isUndoing={undoing === entry.admissionId}
                    performanceId={performanceId}
                    onUndo={() => setUndoing(entry.admissionId)}
                    onDone={() => setUndoing(null)}
                  />
                </li>
              ))}
            </ul>
          ) : (
            <p className={classes['status']}>{t('door.recentNone')}</p>
          )
        }
      </Loaded>
    </Sheet>
  );
}

interface RecentEntryProps {
  entry: Entry;
  timeZone: string;
  performanceId: string;
  isUndoing: boolean;
  onUndo: () => void;
  onDone: () => void;
}

function RecentEntry({
  entry,
  timeZone,
  performanceId,
  isUndoing,
  onUndo,
  onDone,
}: RecentEntryProps) {
  const { name, code, seats, admittedAt, device, by, undone, admissionId } = entry;
  return (
    <article className={classes['entry']} data-undone={undone || undefined}>
      <div>
        <h3 className={classes['name']}>{name}</h3>
        <p className={classes['facts']}>
          <span>{t('door.admittedSeats', { n: seats })}</span>{' '}
          <span className={classes['mono']}>{groupCode(code)}</span>
        </p>
        <p className={classes['facts']}>
          {t('door.firstAdmission', { time: formatTime(admittedAt, timeZone), device, by })}
        </p>
        {undone && <p className={classes['state']}>{t('door.undone')}</p>}
      </div>
      {!undone && !isUndoing && (
        <Action aria-label={t('door.undoWho', { name })} onClick={onUndo}>
          {t('door.undo')}
        </Action>
      )}
      {isUndoing && (
        <UndoForm admissionId={admissionId} performanceId={performanceId} onDone={onDone} />
      )}
    </article>
  );
}
