import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { t } from '../../i18n/t.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './relay-banner.module.css';

const LOOK_EVERY_MS = 30_000;

/** Said on every page of the back office: mail does not leave. */
export function RelayBanner() {
  const zone = useHouseZone();
  const { data: health } = useQuery(
    trpc.admin.emails.health.queryOptions(undefined, { refetchInterval: LOOK_EVERY_MS }),
  );
  if (!health?.isDown) return <div aria-live="polite" />;
  const waiting = health.queued + health.retrying;
  return (
    <div aria-live="polite">
      <section className={classes['banner']} aria-label={t('adminEmails.relayDown')}>
        <p className={classes['title']}>{t('adminEmails.relayDown')}</p>
        <p>
          {health.failingSince &&
            t('adminEmails.relaySince', { at: formatStamp(health.failingSince, zone) })}{' '}
          {t('adminEmails.relayWaiting', { n: waiting })}
        </p>
        {health.lastError && (
          <p className={classes['error']}>
            {t('adminEmails.relaySaid', { error: health.lastError })}
          </p>
        )}
        <Link to="/admin/emails" search={{}}>
          {t('adminEmails.toEmails')}
        </Link>
      </section>
    </div>
  );
}
