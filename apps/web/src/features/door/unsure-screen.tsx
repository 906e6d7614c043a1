import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';

import { sentenceOf } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import type { Failure } from '../../lib/failure.ts';
import { DeskScreen, Next } from './desk-screen.tsx';
import classes from './desk-screen.module.css';

interface UnsureScreenProps {
  /** Null while it is being asked about again. */
  failure: Failure | null;
  inLine: number;
  onRetry: () => void;
  onGiveUp: () => void;
}

/** Nobody knows whether this ticket is good: the party waits, and the same question is asked again. */
export function UnsureScreen({ failure, inLine, onRetry, onGiveUp }: UnsureScreenProps) {
  const seconds = Number(failure?.details['retryAfterSeconds']);
  return (
    <DeskScreen tone="unsure" label={t('door.unsure')}>
      <div className={classes['body']}>
        <div className={classes['verdict']}>
          <IconPlugConnectedX aria-hidden size={96} stroke={1.75} />
          <p className={classes['label']}>{t('door.toneUnsure')}</p>
        </div>
        <h2 className={classes['headline']}>{t('door.unsure')}</h2>
        {failure && <p className={classes['line']}>{sentenceFor(failure)}</p>}
        {seconds > 0 && (
          <p className={classes['line']}>{t('door.waitSeconds', { n: Math.ceil(seconds) })}</p>
        )}
        {failure?.reference && (
          <p className={classes['line']}>
            {t('errors.reference', { reference: failure.reference })}
          </p>
        )}
        <p className={classes['line']} aria-live="polite">
          {failure ? t('door.unsureHelp') : t('door.asking')}
        </p>
        {inLine > 0 && <p className={classes['line']}>{t('door.inLine', { n: inLine })}</p>}
      </div>
      <div className={classes['actions']}>
        <button type="button" className={classes['other']} onClick={onGiveUp}>
          {t('door.giveUp')}
        </button>
        <Next onPress={onRetry}>
          <IconRefresh aria-hidden /> {t('door.retryNow')}
        </Next>
      </div>
    </DeskScreen>
  );
}

function sentenceFor({ reason }: Failure) {
  if (reason === 'OFFLINE') return t('door.needsNetwork');
  if (reason === 'BUSY') return t('door.serverBusy');
  if (reason === 'NOT_FOUND') return t('door.performanceGone');
  if (reason === 'INVALID_INPUT') return t('door.unreadable');
  return sentenceOf(reason);
}
