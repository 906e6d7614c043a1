import { ACCESS_FEATURES, CONTENT_NOTES, type EntityManager, insertAll, Show } from '@azionelab/db';
import { recordAll } from '../audit/record.ts';
import { SLUG } from '../shows/schema.ts';
import { cellsOf, type Cells } from './cells.ts';
import { alreadyThere, type ImportKind, type Planned } from './import-kind.ts';
import { LISTED, valuesIn } from './season.ts';

/** As in the editor of shows. */
const LONGEST = { title: 120, tagline: 200, synopsis: 8_000, ageAdvice: 300 };

type ShowRow = ReturnType<typeof showIn>;

/** Shows come in as drafts: nobody sees them before somebody has looked at them. */
export const showImport: ImportKind<ShowRow> = {
  // Nothing is there to be locked yet; of two equal slugs the unique index refuses the second.
  lock: async () => {},

  async plan(em, file, terms, problems) {
    const taken = await slugsTaken(em, valuesIn(file, 'slug'));
    const seen = new Map<string, number>();
    const planned: Planned<ShowRow> = { rows: [], skipped: [] };
    for (const row of file.rows) {
      const cells = cellsOf(row, problems);
      const show = showIn(cells);
      const other = seen.get(show.slug);
      if (other) cells.refuse('slug', 'twiceInFile', { other });
      seen.set(show.slug, cells.line);
      if (taken.has(show.slug)) alreadyThere(cells, planned, terms, 'slug');
      else if (cells.isGood()) planned.rows.push(show);
    }
    return planned;
  },

  async write(tx, rows, { now, userId }) {
    const shows = rows.map(({ line: _line, ...show }) => ({
      id: crypto.randomUUID(),
      ...show,
      status: 'draft' as const,
      credits: [],
      cast: [],
      createdAt: now,
      version: 1,
    }));
    await insertAll(tx, Show, shows);
    const made = shows.map(({ id, slug, title }) => ({ entityId: id, details: { slug, title } }));
    await recordAll(tx, made, { action: 'show.imported', at: now, userId });
  },

  previewOf: ({ line, slug, title }) => ({ line, name: title.it || title.en, detail: slug }),
  hasTicket: () => false,
};

function showIn(cells: Cells) {
  const { text, oneLine, number } = cells;
  const slug = cells.needed('slug');
  if (slug && !SLUG.test(slug)) cells.refuse('slug', 'badSlug');
  const title = { it: oneLine('title_it', LONGEST.title), en: oneLine('title_en', LONGEST.title) };
  // A draft has a name in one language at least; what visitors need is asked for when it is published.
  if (title.it === '' && title.en === '') cells.refuse('title_it', 'required');
  return {
    line: cells.line,
    slug,
    title,
    tagline: {
      it: oneLine('tagline_it', LONGEST.tagline),
      en: oneLine('tagline_en', LONGEST.tagline),
    },
    synopsis: {
      it: text('synopsis_it', LONGEST.synopsis),
      en: text('synopsis_en', LONGEST.synopsis),
    },
    ageAdvice: {
      it: oneLine('age_advice_it', LONGEST.ageAdvice),
      en: oneLine('age_advice_en', LONGEST.ageAdvice),
    },
    minimumAge: number('minimum_age', { from: 1, to: 21 }, null),
    durationMinutes: cells.neededNumber('duration_minutes', { from: 1, to: 900 }),
    intervals: number('intervals', { from: 0, to: 9 }, 0),
    contentNotes: cells.words('content_notes', CONTENT_NOTES),
    accessFeatures: cells.words('access_features', ACCESS_FEATURES),
  };
}

async function slugsTaken(em: EntityManager, slugs: string) {
  const rows = await em.execute<{ slug: string }[]>(
    `select slug from show where slug in ${LISTED}`,
    [slugs],
  );
  return new Set(rows.map(({ slug }) => slug));
}
