import { IconHistory, IconKeyboard, IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';

import { t } from '../../i18n/t.ts';
import classes from './scanner.module.css';
import { Stepper } from './stepper.tsx';

export type SheetName = 'code' | 'search' | 'recent' | 'menu';

const MOST = 20;

interface DoorControlsProps {
  /** How many of the next party go in; null for everybody. */
  admit: number | null;
  onAdmit: (admit: number | null) => void;
  onSheet: (sheet: SheetName) => void;
  ref: Ref<HTMLButtonElement>;
}

export function DoorControls({ admit, onAdmit, onSheet, ref }: DoorControlsProps) {
  return (
    <div className={classes['controls']}>
      <Stepper
        label={t('door.nextAdmits')}
        text={admit === null ? t('door.everybody') : String(admit)}
        isUnusual={admit !== null}
        onLess={admit === null ? null : () => onAdmit(admit > 1 ? admit - 1 : null)}
        onMore={admit !== null && admit >= MOST ? null : () => onAdmit((admit ?? 0) + 1)}
      />
      <div className={classes['buttons']}>
        <button ref={ref} type="button" onClick={() => onSheet('code')}>
          <IconKeyboard aria-hidden size={30} /> {t('door.codeShort')}
        </button>
        <button type="button" onClick={() => onSheet('search')}>
          <IconSearch aria-hidden size={30} /> {t('door.searchShort')}
        </button>
        <button type="button" onClick={() => onSheet('recent')}>
          <IconHistory aria-hidden size={30} /> {t('door.recentShort')}
        </button>
      </div>
    </div>
  );
}
