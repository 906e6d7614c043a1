import { IconAccessible, IconArrowRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';

import { t } from '../../i18n/t.ts';
import type { ScanResult } from './desk.ts';
import { DeskScreen, Next } from './desk-screen.tsx';
import classes from './desk-screen.module.css';
import { PartOfParty } from './part-of-party.tsx';
import { toneLabel, toneOf, wordsFor } from './result-words.ts';
import { ToneShape } from './tone-shape.tsx';

const GREEN_STAYS_MS = 2000;

interface ResultScreenProps {
  result: ScanResult;
  timeZone: string;
  inLine: number;
  /** Why fewer could not be admitted. */
  trouble: ReactNode;
  isBusy: boolean;
  onDismiss: () => void;
  /** Takes the admission back and admits fewer of the same party. */
  onAdmitOnly: (seats: number) => void;
}

export function ResultScreen({ result, timeZone, inLine, onDismiss, ...part }: ResultScreenProps) {
  const { trouble, isBusy, onAdmitOnly } = part;
  const [isChoosing, setIsChoosing] = useState(false);
  const tone = toneOf(result);
  const words = wordsFor(result, timeZone);
  const isLeaving = tone === 'ok' && !isChoosing;

  const leave = useEffectEvent(onDismiss);
  useEffect(() => {
    if (!isLeaving) return undefined;
    const timer = setTimeout(() => leave(), GREEN_STAYS_MS);
    return () => clearTimeout(timer);
  }, [isLeaving]);

  return (
    <DeskScreen
      tone={tone}
      label={`${toneLabel(tone)}: ${words.headline}`}
      onEscape={isChoosing ? undefined : onDismiss}
    >
      <div className={classes['body']}>
        <div className={classes['verdict']}>
          <ToneShape tone={tone} />
          <p className={classes['label']}>{toneLabel(tone)}</p>
        </div>
        <h2 className={classes['headline']}>{words.headline}</h2>
        {words.name && <p className={classes['name']}>{words.name}</p>}
        {words.lines.map((line) => (
          <p key={line} className={classes['line']}>
            {line}
          </p>
        ))}
        {words.accessNeeds && (
          <p className={classes['access']}>
            <IconAccessible aria-hidden size={40} />
            <span>
              <strong>{t('door.accessNote')}</strong> {words.accessNeeds}
            </span>
          </p>
        )}
      </div>
      <div className={classes['actions']}>
        {result.result === 'admitted' && result.admittedNow > 1 && (
          <PartOfParty
            most={result.admittedNow - 1}
            isOpen={isChoosing}
            isBusy={isBusy}
            onOpen={() => setIsChoosing(true)}
            onClose={() => setIsChoosing(false)}
            onChoose={onAdmitOnly}
          />
        )}
        {isChoosing && trouble}
        {!isChoosing && (
          <Next isWide onPress={onDismiss}>
            {inLine > 0 ? t('door.nextOf', { n: inLine }) : t('door.next')}{' '}
            <IconArrowRight aria-hidden />
          </Next>
        )}
      </div>
      {isLeaving && <span className={classes['fuse']} />}
    </DeskScreen>
  );
}
