import { IconUsersMinus } from '@tabler/icons-react';
import type { MouseEvent } from 'react';

import { t } from '../../i18n/t.ts';
import classes from './desk-screen.module.css';

interface PartOfPartyProps {
  /** One fewer than have just been admitted. */
  most: number;
  isOpen: boolean;
  isBusy: boolean;
  onOpen: () => void;
  onClose: () => void;
  onChoose: (seats: number) => void;
}

/** On a green answer: not everybody is here after all. While open, the answer stays. */
export function PartOfParty({ most, isOpen, isBusy, onOpen, onClose, onChoose }: PartOfPartyProps) {
  // The screen around goes away when touched; a touch on these buttons must not reach it.
  const within = (act: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    act();
  };
  if (!isOpen) {
    return (
      <button type="button" className={classes['other']} onClick={within(onOpen)}>
        <IconUsersMinus aria-hidden /> {t('door.fewerHere')}
      </button>
    );
  }
  const choices = Array.from({ length: most }, (_, index) => index + 1);
  return (
    <div className={classes['part']} role="group" aria-label={t('door.howManyHere')}>
      <p className={classes['line']}>{t('door.howManyHere')}</p>
      <div className={classes['choices']}>
        {choices.map((seats) => (
          <button
            key={seats}
            type="button"
            autoFocus={seats === most}
            aria-label={t('door.onlyHere', { n: seats })}
            aria-disabled={isBusy}
            onClick={within(() => !isBusy && onChoose(seats))}
          >
            {seats}
          </button>
        ))}
      </div>
      <button type="button" className={classes['other']} onClick={within(onClose)}>
        {t('door.everybodyIsIn')}
      </button>
    </div>
  );
}
