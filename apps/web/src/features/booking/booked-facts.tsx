import type { ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import type { Progress } from '../../lib/outputs.ts';
import classes from './booked.module.css';

type MailState = Progress['email']['state'];

/** Only what is known: "sent" means that the relay has taken it, never that it was read. */
const MAIL_WORDS: Record<MailState, () => string> = {
  queued: () => t('booking.mailQueued'),
  sending: () => t('booking.mailSending'),
  sent: () => t('booking.mailSent'),
  retrying: () => t('booking.mailRetrying'),
  failed: () => t('booking.mailFailed'),
  skipped: () => t('booking.mailSkipped'),
  aborted: () => t('booking.mailSkipped'),
};

interface BookedFactsProps {
  progress: Progress;
  address: ReactNode;
}

export function BookedFacts({ progress, address }: BookedFactsProps) {
  return (
    <dl className={classes['facts']}>
      <div>
        <dt>{t('booking.sentTo')}</dt>
        <dd>{address}</dd>
      </div>
      <div>
        <dt>{t('booking.mail')}</dt>
        <dd aria-live="polite">{MAIL_WORDS[progress.email.state]()}</dd>
      </div>
      <div>
        <dt>{t('booking.partySize')}</dt>
        <dd>{t('common.seats', { n: progress.partySize })}</dd>
      </div>
      <div>
        <dt>{t('booking.code')}</dt>
        <dd className={classes['code']}>{progress.code}</dd>
      </div>
    </dl>
  );
}
