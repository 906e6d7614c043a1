import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { DataTable } from '../../components/admin/data-table.tsx';
import type { Column } from '../../components/admin/data-table.tsx';
import { HrefLink } from '../../components/admin/href-link.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { Stamp } from '../../components/admin/stamp.tsx';
import { Notice } from '../../components/notice.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { formatStart } from '../../lib/format.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import { EmailState, kindOf } from './email-state.tsx';
import { CorrectAddress } from './correct-address.tsx';
import { EmailLook } from './email-look.tsx';
import classes from './email-detail.module.css';

type Email = RouterOutputs['admin']['emails']['byId'];

/** One mail: to whom, about what, what became of it, and what else was sent about the same booking. */
export function EmailDetail({ email }: { email: Email }) {
  const zone = useHouseZone();
  const { reservation, performance, others } = email;
  return (
    <>
      {email.reason && <Reason email={email} />}
      <dl className={classes['facts']}>
        <Fact name={t('adminEmails.recipient')}>{email.recipient}</Fact>
        <Fact name={t('adminEmails.language')}>{t(`adminEmails.language_${email.locale}`)}</Fact>
        {reservation && (
          <Fact name={t('adminEmails.reservation')}>
            <HrefLink href={`/admin/reservations/${reservation.id}`}>
              {[reservation.name, reservation.code].filter(Boolean).join(' · ')}
            </HrefLink>
          </Fact>
        )}
        {performance && (
          <Fact name={t('adminEmails.performance')}>
            <Link to="/admin/performances/$id" params={{ id: performance.id }}>
              {performance.title[activeLocale()]},{' '}
              {formatStart(performance.startsAt, performance.timeZone)}
            </Link>
          </Fact>
        )}
      </dl>
      <Section title={t('adminEmails.history')}>
        <ol className={classes['history']}>
          {historyOf(email).map(({ at, text }) => (
            <li key={`${at}${text}`}>
              <time dateTime={at}>{formatStamp(at, zone)}</time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </Section>
      <EmailLook email={email} />
      {others.length > 0 && (
        <Section title={t('adminEmails.others')}>
          <DataTable
            label={t('adminEmails.others')}
            rows={others}
            rowKey={({ id }) => id}
            columns={otherColumns(zone)}
          />
        </Section>
      )}
    </>
  );
}

function otherColumns(zone: string): Column<Email['others'][number]>[] {
  return [
    {
      key: 'kind',
      title: t('adminEmails.kind'),
      isHeading: true,
      cell: (other) => (
        <Link to="/admin/emails/$emailId" params={{ emailId: other.id }}>
          {kindOf(other)}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('adminEmails.state'),
      cell: ({ state }) => <EmailState state={state} />,
    },
    {
      key: 'created',
      title: t('adminEmails.created'),
      cell: ({ createdAt }) => <Stamp at={createdAt} zone={zone} />,
    },
  ];
}

/** Why it did not leave, and what helps: a refused address can be put right. */
function Reason({ email: { state, reason, reservation, recipient } }: { email: Email }) {
  return (
    <Notice
      tone={state === 'failed' ? 'danger' : 'plain'}
      title={t('adminEmails.reason')}
      actions={
        state === 'failed' &&
        reservation && <CorrectAddress reservationId={reservation.id} address={recipient} />
      }
    >
      <p>{reason}</p>
    </Notice>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function historyOf({ createdAt, changes, sentAt, state, attempts, dueAt }: Email) {
  const past = [
    { at: createdAt, text: t('adminEmails.hasQueued') },
    ...changes.map(({ at, action, by }) => ({
      at,
      text: t(action === 'email.aborted' ? 'adminEmails.hasStopped' : 'adminEmails.hasRetried', {
        by: by ?? '',
      }),
    })),
    ...(sentAt ? [{ at: sentAt, text: t('adminEmails.hasSent', { n: attempts }) }] : []),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
  if (state !== 'retrying') return past;
  return [...past, { at: dueAt, text: t('adminEmails.willRetry', { n: attempts }) }];
}
