import { IconMinus, IconPlus } from '@tabler/icons-react';

import { t } from '../i18n/t.ts';
import classes from './party-stepper.module.css';

interface PartyStepperProps {
  value: number;
  min?: number;
  max: number;
  label: string;
  hint?: string | null;
  onChange: (value: number) => void;
}

/** The buttons stay focusable at their limits, so that pressing once too often loses nobody's place. */
export function PartyStepper({ value, min = 1, max, label, hint, onChange }: PartyStepperProps) {
  const isLeast = value <= min;
  const isMost = value >= max;
  return (
    <fieldset className={classes['stepper']}>
      <legend>{label}</legend>
      <div className={classes['controls']}>
        <button
          type="button"
          aria-label={t('booking.partyFewer')}
          aria-disabled={isLeast}
          onClick={() => !isLeast && onChange(value - 1)}
        >
          <IconMinus aria-hidden stroke={2.5} />
        </button>
        <output
          className={classes['count']}
          aria-live="polite"
          aria-label={t('common.seats', { n: value })}
        >
          {value}
        </output>
        <button
          type="button"
          aria-label={t('booking.partyMore')}
          aria-disabled={isMost}
          onClick={() => !isMost && onChange(value + 1)}
        >
          <IconPlus aria-hidden stroke={2.5} />
        </button>
      </div>
      <p className={classes['hint']}>{hint}</p>
    </fieldset>
  );
}
