import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { AuditSentence } from '../../components/admin/audit-sentence.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { t } from '../../i18n/t.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './recent.module.css';

const LOOK_EVERY_MS = 30_000;

/** What happened lately, in sentences. */
export function Recent({ isAdmin }: { isAdmin: boolean }) {
  const zone = useHouseZone();
  const query = useQuery(
    trpc.admin.dashboard.recent.queryOptions(undefined, { refetchInterval: LOOK_EVERY_MS }),
  );
  return (
    <Section
      title={t('adminDashboard.recent')}
      actions={
        isAdmin && (
          <Link to="/admin/audit" search={{}}>
            {t('adminDashboard.toAudit')}
          </Link>
        )
      }
    >
      <Loaded query={query} skeleton={<Skeleton shape="row" count={6} />}>
        {(entries) =>
          entries.length === 0 ? (
            <p>{t('adminDashboard.noneRecent')}</p>
          ) : (
            <ol className={classes['recent']}>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <AuditSentence entry={entry} />
                  <time dateTime={entry.at}>{formatStamp(entry.at, zone)}</time>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
}
