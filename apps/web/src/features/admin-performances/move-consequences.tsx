import { Checkbox } from '@mantine/core';

import type { ComponentProps } from 'react';

import { t } from '../../i18n/t.ts';
import { AudienceCounts } from './audience-counts.tsx';
import { clashText } from './clash-text.ts';
import { MailsToGo } from './mails-to-go.tsx';
import type { MovePreview } from './types.ts';
import classes from './admin-performances.module.css';

interface MoveConsequencesProps {
  preview: MovePreview;
  /** Where and when it would be. */
  evening: ComponentProps<typeof MailsToGo>['evening'];
  /** Seats that would be over the capacity there. */
  excess: number;
  /** Something stands in the way that has to be said yes to. */
  isAsking: boolean;
  isAccepted: boolean;
  onAccepted: (isAccepted: boolean) => void;
}

/** Who is told of the move, and what has to be known about where it goes. */
export function MoveConsequences(props: MoveConsequencesProps) {
  const { preview, evening, excess, isAsking, isAccepted, onAccepted } = props;
  const { clashes, venue } = preview;
  const knowing = [
    ...(excess > 0 ? [t('adminPerformances.moveExcess', { n: excess })] : []),
    ...(clashes.length > 0 ? [t('adminPerformances.allowClashes', { n: 1 })] : []),
  ];
  return (
    <>
      <AudienceCounts audience={preview} />
      {clashes.length > 0 && (
        <ul className={classes['counts']}>
          {clashes.map((clash) => (
            <li key={clash.performanceId}>{clashText(clash, venue.timeZone)}</li>
          ))}
        </ul>
      )}
      <MailsToGo mails={preview.mails} kind="performanceMoved" evening={evening} />
      {isAsking && (
        <Checkbox
          checked={isAccepted}
          onChange={(event) => onAccepted(event.currentTarget.checked)}
          label={knowing.join('. ')}
          required
        />
      )}
    </>
  );
}
