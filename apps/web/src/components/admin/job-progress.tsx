import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';

import { activeLocale, t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { Loaded } from '../loaded.tsx';
import { Skeleton } from '../skeleton.tsx';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { HrefLink } from './href-link.tsx';
import { Section } from './page-frame.tsx';
import { RetryMail } from './retry-mail.tsx';
import { StatusBadge } from './status-badge.tsx';
import classes from './job-progress.module.css';

type Job = RouterOutputs['admin']['jobs']['byId'];

const LOOK_EVERY_MS = 1_000;
const isSettled = ({ finishedAt, mails }: Job) =>
  finishedAt !== null && mails.waiting === 0 && mails.retrying === 0;

interface JobProgressProps {
  id: string;
  kind: Job['kind'];
  timeZone: string;
  /** At the moment the work ends: what it has changed can be asked for anew. */
  onFinished: () => unknown;
  actions?: ReactNode;
}

/** Work over many bookings: how far it is, which mails have left, and who has to be told by hand. */
export function JobProgress({ id, kind, timeZone, onFinished, actions }: JobProgressProps) {
  const job = useQuery({
    ...trpc.admin.jobs.byId.queryOptions({ id, locale: activeLocale() }),
    refetchInterval: ({ state }) => (state.data && isSettled(state.data) ? false : LOOK_EVERY_MS),
  });
  const isFinished = Boolean(job.data?.finishedAt);
  useEffect(() => {
    if (isFinished) onFinished();
    // Told once, at the moment the work ends.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isFinished]);
  return (
    <Section title={t(`adminPerformances.job_${kind}`)} {...(actions && { actions })}>
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
      <div className={classes['state']}>
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
      <h3 className={classes['subtitle']}>{label}</h3>
      <DataTable
        label={label}
        rows={people}
        rowKey={({ reservationId, why }) => reservationId + why}
        columns={peopleColumns()}
      />
    </>
  );
}

interface ToTell {
  reservationId: string;
  name: string;
  code: string;
  phone: string | null;
  why: string;
  /** The mail that did not arrive, when there is one to send again. */
  emailId: string | null;
}

/** Made anew each time: texts are known only once the language is loaded. */
function peopleColumns(): Column<ToTell>[] {
  return [
    {
      key: 'name',
      title: t('adminPerformances.party'),
      isHeading: true,
      cell: ({ name, reservationId }) => (
        <HrefLink href={`/admin/reservations/${reservationId}`}>{name}</HrefLink>
      ),
    },
    { key: 'code', title: t('adminPerformances.code'), cell: ({ code }) => code },
    { key: 'phone', title: t('adminPerformances.phone'), cell: ({ phone }) => phone ?? '—' },
    { key: 'why', title: t('adminPerformances.why'), cell: ({ why }) => why },
    {
      key: 'retry',
      title: t('adminEmails.retry'),
      cell: ({ emailId, name }) => emailId && <RetryMail id={emailId} name={name} />,
    },
  ];
}
