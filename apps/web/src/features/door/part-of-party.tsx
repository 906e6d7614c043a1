import { IconUsersMinus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

import { t } from '../../i18n/t.ts';
import classes from './desk-screen.module.css';

interface PartChoicesProps {
  /** One fewer than have just been admitted. */
  most: number;
  isBusy: boolean;
  onClose: () => void;
  onChoose: (seats: number) => void;
}
interface PartOfPartyProps extends PartChoicesProps {
  isOpen: boolean;
  onOpen: () => void;
}

/** On a green answer: not everybody is here after all. While open, the answer stays. */
export function PartOfParty({ isOpen, onOpen, ...choices }: PartOfPartyProps) {
  if (isOpen) return <PartChoices {...choices} />;
  return (
    <button type="button" className={classes['other']} onClick={onOpen}>
      <IconUsersMinus aria-hidden /> {t('door.fewerHere')}
    </button>
  );
}

function PartChoices({ most, isBusy, onClose, onChoose }: PartChoicesProps) {
  const likeliest = useRef<HTMLButtonElement>(null);
  useEffect(() => likeliest.current?.focus(), []);
  const choices = Array.from({ length: most }, (_, index) => index + 1);
  return (
    <fieldset className={classes['part']}>
      <legend className={classes['line']}>{t('door.howManyHere')}</legend>
      <div className={classes['choices']}>
        {choices.map((seats) => (
          <button
            key={seats}
            ref={seats === most ? likeliest : null}
            type="button"
            aria-disabled={isBusy}
            aria-label={t('door.onlyHere', { n: seats })}
            onClick={() => !isBusy && onChoose(seats)}
          >
            {seats}
          </button>
        ))}
      </div>
      <button type="button" className={classes['other']} onClick={onClose}>
        {t('door.everybodyIsIn')}
      </button>
    </fieldset>
  );
}
