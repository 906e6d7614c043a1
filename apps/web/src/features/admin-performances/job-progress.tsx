import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { DataTable } from '../../components/admin/data-table.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { RetryMail } from '../../components/admin/retry-mail.tsx';
import { StatusBadge } from '../../components/admin/status-badge.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import type { Job } from './types.ts';
import { useEveningsRefresh } from './use-evening-change.ts';
import classes from './admin-performances.module.css';

const LOOK_EVERY_MS = 1_000;
const isSettled = ({ finishedAt, mails }: Job) =>
  finishedAt !== null && mails.waiting === 0 && mails.retrying === 0;

interface JobProgressProps {
  id: string;
  kind: Job['kind'];
  timeZone: string;
}

/** Work over many bookings: how far it is, which mails have left, and who has to be told by hand. */
export function JobProgress({ id, kind, timeZone }: JobProgressProps) {
  const refresh = useEveningsRefresh();
  const job = useQuery({
    ...trpc.admin.jobs.byId.queryOptions({ id, locale: activeLocale() }),
    refetchInterval: ({ state }) => (state.data && isSettled(state.data) ? false : LOOK_EVERY_MS),
  });
  const isFinished = Boolean(job.data?.finishedAt);
  useEffect(() => {
    if (isFinished) void refresh();
    // The numbers of the evening are asked for once, at the moment the work ends.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isFinished]);
  return (
    <Section title={t(`adminPerformances.job_${kind}`)}>
      <Loaded query={job} skeleton={<Skeleton shape="row" count={3} />}>
        {(data) => <Facts job={data} timeZone={timeZone} />}
      </Loaded>
    </Section>
  );
}

function Facts({ job, timeZone }: { job: Job; timeZone: string }) {
  const { total, done, finishedAt, mails } = job;
  const words = t('adminPerformances.jobProgress', { done, total });
  return (
    <>
      <div className={classes['row']}>
        {finishedAt ? (
          <StatusBadge tone={mails.failed + job.failed > 0 ? 'alarm' : 'good'}>
            {t('adminPerformances.jobDone')}
          </StatusBadge>
        ) : (
          <StatusBadge tone="waiting">{words}</StatusBadge>
        )}
        <span>{finishedAt ? words : t('adminPerformances.jobRunning')}</span>
      </div>
      <Progress.Root size="lg">
        <Progress.Section
          value={total === 0 ? 100 : (done / total) * 100}
          aria-label={t(`adminPerformances.job_${job.kind}`)}
          aria-valuetext={words}
        />
      </Progress.Root>
      <ul className={classes['numbers']} aria-live="polite">
        <li>{t('adminPerformances.mailsSent', { n: mails.sent })}</li>
        {mails.waiting > 0 && <li>{t('adminPerformances.mailsWaiting', { n: mails.waiting })}</li>}
        {mails.retrying > 0 && (
          <li>{t('adminPerformances.mailsRetrying', { n: mails.retrying })}</li>
        )}
        {mails.failed > 0 && <li>{t('adminPerformances.mailsFailed', { n: mails.failed })}</li>}
        {mails.skipped > 0 && <li>{t('adminPerformances.mailsSkipped', { n: mails.skipped })}</li>}
      </ul>
      <p>
        {t('adminPerformances.jobBy', {
          name: job.startedBy,
          at: formatStart(job.createdAt, timeZone),
        })}
      </p>
      <NotReached job={job} />
    </>
  );
}

/** Whoever has to be told by a person: no address, a refused mail, something that could not be done. */
function NotReached({ job: { undone, unsent } }: { job: Job }) {
  const people = [
    ...undone.map((party) => ({
      ...party,
      emailId: null,
      why: t(`adminPerformances.failure_${party.failure}`),
    })),
    ...unsent.map((mail) => ({
      ...mail,
      why: t('adminPerformances.failure_mail', {
        reason: mail.error ?? t('adminPerformances.mailRefusedUnknown'),
      }),
    })),
  ];
  if (people.length === 0) return null;
  const label = t('adminPerformances.notReached', { n: people.length });
  return (
    <>
      <h3 className={classes['big']}>{label}</h3>
      <DataTable
        label={label}
        rows={people}
        rowKey={({ reservationId, why }) => reservationId + why}
        columns={[
          {
            key: 'name',
            title: t('adminPerformances.party'),
            isHeading: true,
            cell: ({ name }) => name,
          },
          { key: 'code', title: t('adminPerformances.code'), cell: ({ code }) => code },
          { key: 'phone', title: t('adminPerformances.phone'), cell: ({ phone }) => phone ?? '—' },
          { key: 'why', title: t('adminPerformances.why'), cell: ({ why }) => why },
          {
            key: 'retry',
            title: t('adminEmails.retry'),
            cell: retryOf,
          },
        ]}
      />
    </>
  );
}

function retryOf({ emailId, name }: { emailId: string | null; name: string }) {
  return emailId && <RetryMail id={emailId} name={name} />;
}
