import { IconMinus, IconPlus } from '@tabler/icons-react';

import { t } from '../../i18n/t.ts';
import classes from './stepper.module.css';

interface StepperProps {
  label: string;
  text: string;
  /** Null at the end of the range. */
  onLess: (() => void) | null;
  onMore: (() => void) | null;
  /** Something other than the usual is set. */
  isUnusual?: boolean;
}

/** Minus, value, plus: in reach of a thumb. */
export function Stepper({ label, text, onLess, onMore, isUnusual = false }: StepperProps) {
  return (
    <fieldset
      className={classes['stepper']}
      aria-label={label}
      data-unusual={isUnusual || undefined}
    >
      <button
        type="button"
        aria-label={t('door.fewer')}
        aria-disabled={!onLess}
        onClick={() => onLess?.()}
      >
        <IconMinus aria-hidden stroke={3} />
      </button>
      <output aria-live="polite">
        <span className={classes['caption']}>{label}</span>
        <span className={classes['value']}>{text}</span>
      </output>
      <button
        type="button"
        aria-label={t('door.more')}
        aria-disabled={!onMore}
        onClick={() => onMore?.()}
      >
        <IconPlus aria-hidden stroke={3} />
      </button>
    </fieldset>
  );
}
