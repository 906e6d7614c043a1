import type { EntityManager, Locale, Refusal, Translated } from '@azionelab/db';
import { allOf, type Condition, equalTo, type ListQuery, pageOf } from '../lists/page.ts';
import { ofRealEvening } from '../rehearsals/left-out.ts';
import { foundBy } from '../reservations/search.ts';
import { dateOf } from '../sql.ts';
import type { ADMISSION_SORTS, ListAdmissionsInput } from './admin-schema.ts';

type Sort = (typeof ADMISSION_SORTS)[number];
export type DoorResult = 'admitted' | 'undone' | Refusal;

interface Row {
  id: string;
  at: string;
  result: DoorResult;
  seats: number | null;
  device: string;
  by_name: string;
  undone_at: string | null;
  undone_by: string | null;
  undo_reason: string | null;
  reservation_id: string | null;
  name: string | null;
  code: string | null;
  is_erased: boolean | null;
  performance_id: string;
  title: Translated;
  starts_at: string;
  time_zone: string;
}

/**
 * Whatever happened at a door: entries, also those taken back, and scans that let nobody in. Outer joins on keys only: the count
 * then reads none of them.
 */
const FROM = `from (
    select id, performance_id, reservation_id, admitted_at as at, seats, device, by_id, undone_at, undone_by_id, undo_reason,
      case when undone_at is null then 'admitted' else 'undone' end as result from admission
    union all
    select id, performance_id, reservation_id, at, null, device, by_id, null, null, null, result from refused_scan
  ) e
  left join staff_user u on u.id = e.by_id left join staff_user w on w.id = e.undone_by_id
  left join reservation r on r.id = e.reservation_id
  left join performance p on p.id = e.performance_id left join show s on s.id = p.show_id left join venue v on v.id = p.venue_id`;

function listQuery(asked: ListAdmissionsInput): ListQuery<Sort> {
  return {
    columns: `e.id, e.at, e.result, e.seats, e.device, u.name as by_name, e.undone_at, w.name as undone_by, e.undo_reason,
      e.reservation_id, r.name, r.code, r.erased_at is not null as is_erased, e.performance_id, s.title, p.starts_at, v.time_zone`,
    from: FROM,
    where: [
      { sql: ofRealEvening('e.performance_id'), values: [] },
      ...equalTo('e.performance_id', asked.performanceId),
      ...resultIs(asked.result),
      ...equalTo('e.device', asked.device),
      ...equalTo('e.by_id', asked.by),
      ...(asked.from ? [{ sql: 'e.at >= ?', values: [asked.from] }] : []),
      ...(asked.to ? [{ sql: 'e.at <= ?', values: [asked.to] }] : []),
      ...foundBy(asked.search),
    ],
    sorts: {
      at: 'e.at',
      name: 'lower(r.name)',
      result: 'e.result',
      device: 'e.device',
      by: 'u.name',
    },
    tieBreak: 'e.id',
  };
}

function resultIs(result: ListAdmissionsInput['result']): Condition[] {
  if (result !== 'refused') return equalTo('e.result', result);
  return [{ sql: `e.result not in ('admitted', 'undone')`, values: [] }];
}

export async function listAdmissions(
  em: EntityManager,
  asked: ListAdmissionsInput,
  locale: Locale,
) {
  const { rows, total } = await pageOf<Row, Sort>(em, listQuery(asked), asked);
  return { rows: rows.map((row) => eventOf(row, locale)), total };
}

export async function allAdmissions(em: EntityManager, asked: ListAdmissionsInput, locale: Locale) {
  const rows = await allOf<Row, Sort>(em, listQuery(asked), asked);
  return rows.map((row) => eventOf(row, locale));
}

function eventOf(row: Row, locale: Locale) {
  return {
    id: row.id,
    at: dateOf(row.at).toISOString(),
    result: row.result,
    seats: row.seats,
    device: row.device,
    by: row.by_name,
    undone: undoneOf(row),
    party: partyOf(row),
    performance: {
      id: row.performance_id,
      showTitle: row.title[locale],
      startsAt: dateOf(row.starts_at).toISOString(),
      timeZone: row.time_zone,
    },
  };
}

function undoneOf({ undone_at: at, undone_by: by, undo_reason: reason }: Row) {
  return at === null ? null : { at: dateOf(at).toISOString(), by: by ?? '', reason: reason ?? '' };
}

/** Null when what was scanned is no ticket of this house. */
function partyOf({ reservation_id: reservationId, name, code, is_erased: isErased }: Row) {
  if (reservationId === null) return null;
  return { reservationId, name: name ?? '', code: code ?? '', isErased: isErased ?? false };
}
export type DoorEvent = ReturnType<typeof eventOf>;
