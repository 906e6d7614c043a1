import { Action } from '../../components/action.tsx';
import { t } from '../../i18n/t.ts';
import classes from './booking-form.module.css';
import { likelyAddress } from './email-typo.ts';

interface EmailHintProps {
  email: string;
  onAccept: (address: string) => void;
}

export function EmailHint({ email, onAccept }: EmailHintProps) {
  const address = likelyAddress(email.trim());
  return (
    <div aria-live="polite">
      {address && (
        <div className={classes['typo']}>
          <span>{t('booking.didYouMean', { address })}</span>
          <Action kind="quiet" onClick={() => onAccept(address)}>
            {t('booking.useIt')}
          </Action>
        </div>
      )}
    </div>
  );
}
