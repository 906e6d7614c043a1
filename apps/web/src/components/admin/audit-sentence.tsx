import { activeLocale, t } from '../../i18n/t.ts';
import { isAuditAction } from '../../lib/admin/audit-actions.ts';
import { formatStart } from '../../lib/format.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './audit-sentence.module.css';
import { HrefLink } from './href-link.tsx';

export type AuditEntry = RouterOutputs['admin']['audit']['list']['rows'][number];

/** Stands in a sentence where the name of the thing will be. */
const THING = '\u0001';

/** What happened, as a sentence: who, did what, to what; the thing leads to its page. */
export function AuditSentence({ entry }: { entry: AuditEntry }) {
  const { action, about } = entry;
  const sentence = isAuditAction(action)
    ? t(`adminAudit.${action}`, { what: THING })
    : t('adminAudit.unknown', { what: action });
  const [before = '', after = ''] = sentence.split(THING);
  const thing = thingOf(entry);
  const evening = action.startsWith('reservation.') || action.startsWith('admission.');
  return (
    <span className={classes['sentence']}>
      <strong>{whoOf(entry)}</strong> {before}
      {sentence.includes(THING) &&
        (thing.href ? <HrefLink href={thing.href}>{thing.name}</HrefLink> : thing.name)}
      {after}
      {evening && about.performance && about.show && `: ${eveningOf(about)}`}
    </span>
  );
}

function whoOf({ who, actor }: AuditEntry) {
  return who?.name ?? t(`adminAudit.actor_${actor}`);
}

function eveningOf({ show, performance }: AuditEntry['about']) {
  const title = show?.title[activeLocale()] ?? '';
  if (!performance) return title;
  return `${title}, ${formatStart(performance.startsAt, performance.timeZone)}`;
}

interface Thing {
  name: string;
  href?: string;
}

function thingOf({ action, about, entityId, details }: AuditEntry): Thing {
  const { reservation, performance, show, venue, person, email } = about;
  const things: Record<string, Thing | null> = {
    reservation: reservation && {
      name: reservation.code,
      href: `/admin/reservations/${reservation.id}`,
    },
    performance: performance && {
      name: eveningOf(about),
      href: `/admin/performances/${performance.id}`,
    },
    show: show && { name: show.title[activeLocale()], href: `/admin/shows/${show.id}` },
    venue: venue && { name: venue.name, href: `/admin/venues/${venue.id}` },
    user: person && { name: person.name, href: `/admin/people/${person.id}` },
    email: email && {
      name: t(`adminEmails.kind_${email.kind}`),
      href: `/admin/emails/${email.id}`,
    },
    setting: { name: textOf(details['key']) ?? '', href: '/admin/settings' },
  };
  const [entity = ''] = action.split('.');
  const of = entity === 'admission' ? 'reservation' : entity === 'job' ? 'performance' : entity;
  return things[of] ?? { name: nameOf(details) ?? entityId?.slice(-8) ?? '' };
}

/** What is gone is known by what the entry kept of it. */
function nameOf(details: AuditEntry['details']) {
  const name = details['title'] ?? details['name'];
  const isText = name === null || typeof name !== 'object' || Array.isArray(name);
  return textOf(isText ? name : name[activeLocale()]);
}

function textOf(value: AuditEntry['details'][string] | undefined) {
  return typeof value === 'string' ? value : null;
}
