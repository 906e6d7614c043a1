import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { activeLocale, t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import type { PerformanceDetail, Progress } from '../../lib/outputs.ts';
import { trpc } from '../../lib/trpc.ts';
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
  const { performanceId: id } = progress;
  const evening = useQuery(trpc.performances.byId.queryOptions({ id, locale: activeLocale() }));
  return (
    <dl className={classes['facts']}>
      {evening.data && <Evening performance={evening.data} />}
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

function Evening({ performance: { show, startsAt, venue } }: { performance: PerformanceDetail }) {
  return (
    <div>
      <dt>{t('booking.evening')}</dt>
      <dd>
        {show.title}
        <br />
        {formatStart(startsAt, venue.timeZone)}, {venue.name}
      </dd>
    </div>
  );
}
