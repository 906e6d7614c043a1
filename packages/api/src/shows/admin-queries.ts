import {
  type EntityManager,
  type Locale,
  Poster,
  type PosterFile,
  Show,
  type ShowStatus,
  type Translated,
} from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { allOf, containing, equalTo, type ListQuery, pageOf } from '../lists/page.ts';
import { dateOf, dateOrNull } from '../sql.ts';
import type { SHOW_SORTS, ShowFields } from './admin-schema.ts';
import { missingForVisitors } from './missing.ts';

type Sort = (typeof SHOW_SORTS)[number];

export interface AskedShows {
  search: string;
  status?: ShowStatus | undefined;
  page: number;
  pageSize: number;
  sort: Sort;
  direction: 'asc' | 'desc';
}

interface Row {
  id: string;
  slug: string;
  status: ShowStatus;
  title: Translated;
  created_at: string;
  coming: number;
  performances: number;
  next_at: string | null;
  time_zone: string | null;
  poster_files: PosterFile[] | null;
  poster_color: string | null;
}

function listQuery(
  { search, status }: Pick<AskedShows, 'search' | 'status'>,
  { locale, now }: { locale: Locale; now: Date },
): ListQuery<Sort> {
  // Neither comes from outside: a closed word, and a clock's time.
  const title = `coalesce(nullif(s.title ->> '${locale}', ''), s.title ->> 'it', '')`;
  const at = `timestamptz '${now.toISOString()}'`;
  return {
    columns: `s.id, s.slug, s.status, s.title, s.created_at, e.coming, e.performances, e.next_at, n.time_zone,
      po.files as poster_files, po.color as poster_color`,
    from: `from show s left join poster po on po.show_id = s.id
      join lateral (
        select count(*)::int as performances,
          count(*) filter (where ends_at > ${at} and cancelled_at is null)::int as coming,
          min(starts_at) filter (where ends_at > ${at} and cancelled_at is null) as next_at
        from performance where show_id = s.id
      ) e on true
      left join lateral (
        select v.time_zone from performance p join venue v on v.id = p.venue_id
        where p.show_id = s.id and p.starts_at = e.next_at limit 1
      ) n on true`,
    where: [
      { sql: 'not s.is_rehearsal', values: [] },
      ...containing([`s.title ->> 'it'`, `s.title ->> 'en'`, 's.slug'], search),
      ...equalTo('s.status', status),
    ],
    sorts: {
      title: `lower(${title})`,
      status: `array_position(array['draft', 'published', 'archived'], s.status::text)`,
      nextPerformance: 'e.next_at',
      createdAt: 's.created_at',
    },
    tieBreak: 's.id',
  };
}

export async function listAdminShows(
  em: EntityManager,
  asked: AskedShows,
  when: { locale: Locale; now: Date },
) {
  const { rows, total } = await pageOf<Row, Sort>(em, listQuery(asked, when), asked);
  return { rows: rows.map(lineOf), total };
}

export async function allAdminShows(
  em: EntityManager,
  asked: AskedShows,
  when: { locale: Locale; now: Date },
) {
  return (await allOf<Row, Sort>(em, listQuery(asked, when), asked)).map(lineOf);
}

function lineOf(row: Row) {
  const smallest = row.poster_files?.find(({ type, crop }) => type === 'image/webp' && !crop);
  return {
    id: row.id,
    slug: row.slug,
    status: row.status,
    title: row.title,
    createdAt: dateOf(row.created_at).toISOString(),
    performances: row.performances,
    coming: row.coming,
    next: nextOf(row),
    thumbnail: smallest ? { src: `/media/${smallest.file}`, color: row.poster_color } : null,
  };
}

function nextOf({ next_at, time_zone }: Row) {
  const startsAt = dateOrNull(next_at)?.toISOString();
  return startsAt && time_zone ? { startsAt, timeZone: time_zone } : null;
}

/** Spelled out: the browser's types end where the entities begin. */
export interface AdminPoster {
  id: string;
  alt: Translated;
  color: string;
  focalX: number;
  focalY: number;
  width: number;
  height: number;
  sources: { src: string; width: number; height: number; type: PosterFile['type'] }[];
}

export interface AdminShow {
  id: string;
  status: ShowStatus;
  version: number;
  fields: ShowFields;
  poster: AdminPoster | null;
  /** Names of fields that visitors would miss. */
  missing: string[];
  performances: number;
  reservations: number;
}

/** One show with everything its editor changes. Refuses with `NOT_FOUND`. */
export async function adminShowById(em: EntityManager, id: string): Promise<AdminShow> {
  const show = await em.findOne(Show, id);
  if (!show) throw new DomainError('NOT_FOUND');
  const poster = await em.findOne(Poster, { show: id });
  const [uses] = await em.execute<{ performances: number; reservations: number }[]>(
    `select count(distinct p.id)::int as performances, count(r.id)::int as reservations
     from performance p left join reservation r on r.performance_id = p.id where p.show_id = ?`,
    [id],
  );
  const { slug, status, title, tagline, synopsis, ageAdvice, durationMinutes, intervals } = show;
  const { contentNotes, accessFeatures, credits, cast, version } = show;
  return {
    id,
    status,
    version,
    fields: {
      slug,
      title,
      tagline,
      synopsis,
      ageAdvice,
      minimumAge: show.minimumAge ?? null,
      durationMinutes,
      intervals,
      contentNotes,
      accessFeatures,
      credits,
      cast,
    },
    poster: poster && pictureOf(poster),
    missing: missingForVisitors(show, poster),
    performances: uses?.performances ?? 0,
    reservations: uses?.reservations ?? 0,
  };
}

function pictureOf({ id, alt, color, focalX, focalY, width, height, files }: Poster): AdminPoster {
  const sources = files
    .filter(({ crop }) => !crop)
    .map(({ file, width: wide, height: high, type }) => ({
      src: `/media/${file}`,
      width: wide,
      height: high,
      type,
    }));
  return { id, alt, color, focalX, focalY, width, height, sources };
}
