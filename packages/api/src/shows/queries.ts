import type { AccessFeature, ContentNote, EntityManager, Locale } from '@azionelab/db';
import {
  PERFORMANCE_COLUMNS,
  PERFORMANCE_JOINS,
  performanceOf,
  type PerformanceRow,
  type PerformanceSummary,
} from '../performances/rows.ts';
import { POSTER_COLUMNS, posterOf, type PosterRow } from './poster.ts';

/** The most evenings of one show that a list carries; the month calendar has them all. */
const EVENINGS_PER_SHOW = 60;

export interface SeasonFilter {
  locale: Locale;
  now: Date;
  archive?: boolean | undefined;
  venue?: string | undefined;
  access?: AccessFeature[] | undefined;
}

interface ShowRow extends PosterRow {
  id: string;
  slug: string;
  title: string;
  tagline: string;
  duration_minutes: number;
  minimum_age: number | null;
  access_features: AccessFeature[];
}

/** Takes three parameters: the locale, thrice. */
const SHOW_COLUMNS = `s.id, s.slug, s.title ->> ? as title, s.tagline ->> ? as tagline, s.duration_minutes, s.minimum_age,
  s.access_features, ${POSTER_COLUMNS}`;

const ON_NOW = `s.status = 'published'`;
/** Takes one parameter: now. */
const IN_ARCHIVE = `(s.status = 'archived' or s.status = 'published'
  and not exists (select 1 from performance where show_id = s.id and ends_at > ?))`;

/** What plays, with its evenings in order; or, from the archive, what has played and will not again. Two statements. */
export async function listShows(em: EntityManager, filter: SeasonFilter) {
  const { locale, now, archive = false } = filter;
  const narrowed = performanceFilter(filter);
  const listed = archive ? IN_ARCHIVE : ON_NOW;
  const listedAt = archive ? [now] : [];
  const performances = await em.execute<PerformanceRow[]>(
    `select ${PERFORMANCE_COLUMNS}
     from show s
     join lateral (
       select * from performance where show_id = s.id and ends_at ${archive ? '<=' : '>'} ?
       order by starts_at ${archive ? 'desc' : 'asc'} limit ${EVENINGS_PER_SHOW}
     ) p on true ${PERFORMANCE_JOINS}
     where ${listed} ${narrowed.sql} order by p.starts_at`,
    [now, now, now, ...listedAt, ...narrowed.values],
  );
  const shows = await em.execute<ShowRow[]>(
    `select ${SHOW_COLUMNS} from show s left join poster po on po.show_id = s.id
     where ${listed}`,
    [locale, locale, locale, ...listedAt],
  );
  const byShow = Map.groupBy(performances, ({ show_id }) => show_id);
  return shows
    .map((row) =>
      showOf(
        row,
        (byShow.get(row.id) ?? []).map((each) => performanceOf(each, now)),
      ),
    )
    .filter(({ performances: evenings }) => evenings.length > 0)
    .toSorted((one, other) => startOf(one.performances).localeCompare(startOf(other.performances)));
}

const startOf = (performances: PerformanceSummary[]) => performances[0]?.startsAt ?? '';

/** Evenings at one venue, or that offer all of the access features asked for, wherever they come from. */
export function performanceFilter({ venue, access = [] }: Pick<SeasonFilter, 'venue' | 'access'>) {
  const sql = [
    venue ? 'and v.slug = ?' : '',
    access.length > 0
      ? `and p.access_features || s.access_features || v.access_features @> array[${access.map(() => '?').join(', ')}]::text[]`
      : '',
  ];
  return { sql: sql.join(' '), values: [...(venue ? [venue] : []), ...access] };
}

function showOf(row: ShowRow, performances: PerformanceSummary[]) {
  return {
    slug: row.slug,
    title: row.title,
    tagline: row.tagline,
    poster: posterOf(row),
    durationMinutes: row.duration_minutes,
    minimumAge: row.minimum_age,
    accessFeatures: row.access_features,
    performances,
  };
}

export type ShowSummary = ReturnType<typeof showOf>;

interface WholeShowRow extends ShowRow {
  synopsis: string;
  age_advice: string;
  content_notes: ContentNote[];
  intervals: number;
  credits: { role: Record<Locale, string>; name: string }[];
  cast_members: { name: string; character: Record<Locale, string> }[];
}

interface AskedShow {
  locale: Locale;
  now: Date;
}

/** One show as visitors see it; null when there is none. */
export async function showBySlug(
  em: EntityManager,
  { slug, ...asked }: AskedShow & { slug: string },
) {
  return wholeShow(em, `s.slug = ? and s.status <> 'draft'`, slug, asked);
}

/** One show as visitors see it, or will see it when it is published; null when there is none. */
export async function showPreview(em: EntityManager, { id, ...asked }: AskedShow & { id: string }) {
  return wholeShow(em, 's.id = ?', id, asked);
}

/** With its evenings in order, those to come before those past when there are too many. */
async function wholeShow(
  em: EntityManager,
  where: string,
  value: string,
  { locale, now }: AskedShow,
) {
  const [row] = await em.execute<WholeShowRow[]>(
    `select ${SHOW_COLUMNS}, s.synopsis ->> ? as synopsis, s.age_advice ->> ? as age_advice, s.content_notes, s.intervals,
       s.credits, s.cast_members
     from show s left join poster po on po.show_id = s.id where ${where}`,
    [locale, locale, locale, locale, locale, value],
  );
  if (!row) return null;
  const performances = await em.execute<PerformanceRow[]>(
    `select ${PERFORMANCE_COLUMNS} from performance p ${PERFORMANCE_JOINS}
     where p.show_id = ? order by p.ends_at > ? desc, abs(extract(epoch from p.starts_at - ?::timestamptz)) limit ${EVENINGS_PER_SHOW}`,
    [now, now, row.id, now, now],
  );
  const evenings = performances
    .map((each) => performanceOf(each, now))
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  return {
    ...showOf(row, evenings),
    synopsis: row.synopsis,
    ageAdvice: row.age_advice,
    contentNotes: row.content_notes,
    intervals: row.intervals,
    credits: row.credits.map(({ role, name }) => ({ role: role[locale], name })),
    cast: row.cast_members.map(({ name, character }) => ({ name, character: character[locale] })),
  };
}
