import { t } from '../../i18n/t.ts';
import type { TimelineEntry } from './types.ts';

type Change = Extract<TimelineEntry, { kind: 'change' }>;

const PLAIN = [
  'confirmed',
  'cancelled',
  'expired',
  'emailCorrected',
  'detailsChanged',
  'moved',
  'mailResent',
  'noteDeleted',
] as const;

/** What happened, in one sentence. */
export function eventTitle(entry: TimelineEntry): string {
  if (entry.kind === 'change') return changeTitle(entry);
  if (entry.kind === 'mail')
    return t('adminReservations.event_mail', {
      kind: t(`adminEmails.kind_${entry.mail}`),
      address: entry.recipient,
    });
  if (entry.kind === 'refusal')
    return t('adminReservations.event_refusal', {
      result: t(`adminAdmissions.result_${entry.result}`),
    });
  if (entry.kind === 'note') return t('adminReservations.event_note');
  const { kind, seats: n } = entry;
  if (kind === 'undo') return t('adminReservations.event_undo', { n });
  return entry.isUndone
    ? t('adminReservations.event_admissionUndone', { n })
    : t('adminReservations.event_admission', { n });
}

function changeTitle({ action, before, partySize }: Change) {
  const what = action.slice(action.indexOf('.') + 1);
  const n = partySize ?? 0;
  if (what === 'created') return t('adminReservations.event_created', { n });
  if (what === 'imported') return t('adminReservations.event_imported');
  if (what === 'movedHere') return t('adminReservations.event_movedHere', { n });
  if (what === 'partyChanged')
    return t('adminReservations.event_partyChanged', { before: before ?? '', after: n });
  const known = PLAIN.find((each) => each === what);
  return known ? t(`adminReservations.event_${known}`) : t('adminReservations.event_other');
}

/** Who did it and where. */
export function eventPlace(entry: TimelineEntry): string {
  if (entry.kind === 'mail') return '';
  if (entry.kind === 'change') {
    if (entry.actor === 'visitor') return t('adminReservations.byVisitor');
    if (!entry.by) return t('adminReservations.bySystem');
  }
  const by = t('adminReservations.by', { name: entry.by ?? '' });
  if (entry.kind === 'admission' || entry.kind === 'refusal')
    return `${by}, ${t('adminReservations.atDevice', { device: entry.device })}`;
  return by;
}
