import { Button } from '@mantine/core';
import { useState } from 'react';

import { t } from '../../i18n/t.ts';
import { BulkWork } from './bulk-work.tsx';
import type { Asked, BulkAction, Chosen } from './types.ts';
import type { ChosenRows } from './use-chosen.ts';
import classes from './reservations.module.css';

interface ChosenBarProps {
  chosen: ChosenRows;
  asked: Asked;
  /** How many the list finds, on all its pages. */
  total: number;
  onStarted: (jobId: string) => void;
}

/** What can be done with the bookings that are ticked. There only while some are. */
export function ChosenBar({ chosen, asked, total, onStarted }: ChosenBarProps) {
  const [action, setAction] = useState<BulkAction>('resend');
  const [isOpen, setIsOpen] = useState(false);
  const { ids, isAll } = chosen;
  if (!isAll && ids.size === 0) return null;
  const concerned: Chosen = isAll ? { matching: asked } : { ids: [...ids].toSorted() };
  const open = (wanted: BulkAction) => () => {
    setAction(wanted);
    setIsOpen(true);
  };
  return (
    <fieldset className={classes['chosen']} aria-label={t('adminReservations.chosenLabel')}>
      <output className={classes['chosenCount']}>
        {isAll
          ? t('adminReservations.allMatching', { n: total })
          : t('adminReservations.chosen', { n: ids.size })}
      </output>
      {!isAll && ids.size < total && (
        <Button variant="subtle" onClick={chosen.chooseAll}>
          {t('adminReservations.chooseMatching', { n: total })}
        </Button>
      )}
      <Button variant="subtle" onClick={chosen.clear}>
        {t('adminReservations.unchoose')}
      </Button>
      <div className={classes['chosenEnd']}>
        <Button variant="default" onClick={open('resend')}>
          {t('adminReservations.bulkResend')}
        </Button>
        <Button color="danger" onClick={open('cancel')}>
          {t('adminReservations.bulkCancel')}
        </Button>
      </div>
      <BulkWork
        {...{ action, isOpen }}
        chosen={concerned}
        onClose={() => setIsOpen(false)}
        onStarted={(jobId) => {
          setIsOpen(false);
          chosen.clear();
          onStarted(jobId);
        }}
      />
    </fieldset>
  );
}
