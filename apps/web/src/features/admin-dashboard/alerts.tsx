import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { HrefLink } from '../../components/admin/href-link.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './alerts.module.css';

type AlertFacts = RouterOutputs['admin']['dashboard']['overview']['alerts'];
type Findings = RouterOutputs['admin']['dashboard']['findings'];

interface AlertsProps {
  alerts: AlertFacts;
  /** What the doctor finds is for admins. */
  isAdmin: boolean;
}

/** What waits for a person, with where to go; or that nothing does. */
export function Alerts({ alerts, isAdmin }: AlertsProps) {
  const zone = useHouseZone();
  const { data: findings = [] } = useQuery(
    trpc.admin.dashboard.findings.queryOptions(undefined, { enabled: isAdmin }),
  );
  const lines = [...linesOf(alerts, zone), ...findings.map(findingLine)];
  return (
    <Section title={t('adminDashboard.alerts')}>
      {lines.length === 0 ? (
        <p className={classes['well']}>
          <IconCheck aria-hidden size={20} stroke={2.5} />
          {t('adminDashboard.allWell')}
        </p>
      ) : (
        <ul className={classes['alerts']}>
          {lines.map(({ key, text }) => (
            <li key={key}>
              <IconAlertTriangle aria-hidden size={20} />
              <div>{text}</div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface Line {
  key: string;
  text: ReactNode;
}

function linesOf({ mail, overCapacity, refusedScans }: AlertFacts, zone: string): Line[] {
  const lines: Line[] = [];
  if (mail.isDown) lines.push({ key: 'down', text: <MailDown mail={mail} zone={zone} /> });
  if (mail.failed > 0) lines.push({ key: 'failed', text: <MailFailed count={mail.failed} /> });
  for (const { id, title, startsAt, timeZone, over } of overCapacity) {
    const evening = `${title}, ${formatStart(startsAt, timeZone)}`;
    const said = t('adminDashboard.overCapacity', { evening, n: over });
    lines.push({ key: id, text: <HrefLink href={`/admin/performances/${id}`}>{said}</HrefLink> });
  }
  if (refusedScans) lines.push({ key: 'scans', text: <Scans {...refusedScans} /> });
  return lines;
}

function MailDown({ mail, zone }: { mail: AlertFacts['mail']; zone: string }) {
  const { oldestWaitingAt } = mail;
  return (
    <>
      {t('adminDashboard.mailDown')}{' '}
      {oldestWaitingAt &&
        t('adminDashboard.oldestMail', { at: formatStamp(oldestWaitingAt, zone) })}
    </>
  );
}

function MailFailed({ count }: { count: number }) {
  return (
    <>
      {t('adminDashboard.mailFailed', { n: count })}{' '}
      <Link to="/admin/emails" search={{ state: 'failed' }}>
        {t('adminDashboard.seeFailed')}
      </Link>
    </>
  );
}

function Scans({ recent, before }: { recent: number; before: number }) {
  return (
    <>
      {t('adminDashboard.refusedScans', { recent, before })}{' '}
      <HrefLink href="/admin/admissions">{t('adminDashboard.seeScans')}</HrefLink>
    </>
  );
}

function findingLine({ key, rows }: Findings[number]): Line {
  const what = t(`adminDashboard.finding_${key}`);
  const count = t('adminDashboard.findingRows', { n: rows.length });
  const said = t('adminDashboard.findings', { what });
  return {
    key,
    text: (
      <details>
        <summary>{`${said} (${count})`}</summary>
        <ul className={classes['rows']}>
          {rows.map((row) => (
            <li key={row}>
              <code>{row}</code>
            </li>
          ))}
        </ul>
      </details>
    ),
  };
}
