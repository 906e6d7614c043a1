import { IconLoader2 } from '@tabler/icons-react';

import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import type { DeskState } from './desk.ts';
import { DeskScreen } from './desk-screen.tsx';
import classes from './desk-screen.module.css';
import { ResultScreen } from './result-screen.tsx';
import { toneLabel, toneOf, wordsFor } from './result-words.ts';
import { UnsureScreen } from './unsure-screen.tsx';
import { useUndo } from './undo-form.tsx';

interface DeskLayerProps {
  state: DeskState;
  performanceId: string;
  timeZone: string;
  onDismiss: () => void;
  onRetry: () => void;
  onAdmitOnly: (code: string, seats: number) => void;
}

/** What covers the scanner while one ticket is being dealt with, and what a screen reader hears of it. */
export function DeskLayer({
  state,
  performanceId,
  timeZone,
  onDismiss,
  onRetry,
  onAdmitOnly,
}: DeskLayerProps) {
  const { now, line } = state;
  const undo = useUndo(performanceId);

  const admissionId =
    now.step === 'answered' && now.result.result === 'admitted' && now.result.admissionId;
  const isAboutThis = undo.error && undo.variables.admissionId === admissionId;

  function admitOnly(seats: number) {
    if (now.step !== 'answered' || now.result.result !== 'admitted') return;
    const { code } = now.result;
    // The whole party leaves the list first: if the second step is lost, too few are in, never too many.
    undo.mutate(
      { admissionId: now.result.admissionId, reason: t('door.reasonOnly', { n: seats }) },
      { onSuccess: () => onAdmitOnly(code, seats) },
    );
  }
  return (
    <>
      <p className="visually-hidden" role="alert" aria-atomic>
        {spoken(state, timeZone)}
      </p>
      {now.step === 'asking' && now.tries === 1 && (
        <DeskScreen tone="asking" label={t('door.asking')}>
          <IconLoader2 aria-hidden size={64} className={classes['spinner']} />
          <p className={classes['line']}>{t('door.asking')}</p>
        </DeskScreen>
      )}
      {(now.step === 'unsure' || (now.step === 'asking' && now.tries > 1)) && (
        <UnsureScreen
          failure={now.step === 'unsure' ? now.failure : null}
          inLine={line.length}
          onRetry={onRetry}
          onGiveUp={onDismiss}
        />
      )}
      {now.step === 'answered' && (
        <ResultScreen
          key={now.ask.nonce}
          result={now.result}
          timeZone={timeZone}
          inLine={line.length}
          trouble={isAboutThis && <Refusal error={undo.error} />}
          isBusy={undo.isPending}
          onDismiss={onDismiss}
          onAdmitOnly={admitOnly}
        />
      )}
    </>
  );
}

function spoken({ now }: DeskState, timeZone: string) {
  if (now.step === 'unsure') return `${t('door.toneUnsure')}. ${t('door.unsure')}.`;
  if (now.step !== 'answered') return '';
  const { headline, name, lines, accessNeeds } = wordsFor(now.result, timeZone);
  const note = accessNeeds && `${t('door.accessNote')} ${accessNeeds}`;
  return [toneLabel(toneOf(now.result)), headline, name, ...lines, note].filter(Boolean).join('. ');
}
