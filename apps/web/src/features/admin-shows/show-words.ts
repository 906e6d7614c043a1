import type { ConflictingField } from '../../components/admin/conflict-notice.tsx';
import { languageName } from '../../components/admin/translated-field.tsx';
import { LOCALES, t } from '../../i18n/t.ts';
import { isSame } from '../../lib/admin/use-versioned-form.ts';
import type { RouterInputs, RouterOutputs } from '../../lib/trpc.ts';

export type ShowFields = RouterInputs['admin']['shows']['create'];
export type AdminShow = RouterOutputs['admin']['shows']['byId'];
export type ShowStatus = AdminShow['status'];

export const STATUS_TONES = { draft: 'waiting', published: 'good', archived: 'ended' } as const;

const LABELS = {
  slug: 'adminShows.slug',
  title: 'adminShows.showTitle',
  tagline: 'adminShows.tagline',
  synopsis: 'adminShows.synopsis',
  ageAdvice: 'adminShows.ageAdvice',
  minimumAge: 'adminShows.minimumAge',
  durationMinutes: 'adminShows.duration',
  intervals: 'adminShows.intervals',
  contentNotes: 'adminShows.contentNotes',
  accessFeatures: 'adminShows.accessFeatures',
  credits: 'adminShows.credits',
  cast: 'adminShows.cast',
  posterAlt: 'adminShows.posterAlt',
} as const;

function isLabelled(name: string): name is keyof typeof LABELS {
  return Object.hasOwn(LABELS, name);
}

/** The words for a field that the server names: `synopsis.en`, `cast.2.character.it`. */
export function fieldName(path: string) {
  const [name = '', ...rest] = path.split('.');
  const language = LOCALES.find((locale) => locale === rest.at(-1));
  const place = rest.find((part) => /^\d+$/.test(part));
  return [
    isLabelled(name) ? t(LABELS[name]) : name,
    ...(place ? [t('adminShows.person', { n: Number(place) + 1 })] : []),
    ...(language ? [languageName(language)] : []),
  ].join(', ');
}

/** In the reader's language, or in the other while it has none. */
export function titleOf({ it, en }: { it: string; en: string }, locale: 'it' | 'en') {
  return (locale === 'it' ? it || en : en || it) || t('adminShows.untitled');
}

/** Where two versions of a show differ, language by language. */
export function differences(theirs: ShowFields, mine: ShowFields): ConflictingField[] {
  const saved = new Map(linesOf(theirs));
  return linesOf(mine)
    .filter(([label, value]) => !isSame(value, saved.get(label)))
    .map(([label, value]) => ({ label, theirs: saved.get(label) ?? '', mine: value }));
}

function linesOf(fields: ShowFields): [string, string][] {
  const { title, tagline, synopsis, ageAdvice, cast, credits } = fields;
  const translated = { title, tagline, synopsis, ageAdvice };
  return [
    ...Object.entries(translated).flatMap(([name, text]) =>
      LOCALES.map((locale): [string, string] => [fieldName(`${name}.${locale}`), text[locale]]),
    ),
    [t(LABELS.slug), fields.slug],
    [t(LABELS.durationMinutes), String(fields.durationMinutes)],
    [t(LABELS.intervals), String(fields.intervals)],
    [t(LABELS.minimumAge), String(fields.minimumAge ?? '')],
    [t(LABELS.contentNotes), fields.contentNotes.map((word) => t(`shows.${word}`)).join(', ')],
    [t(LABELS.accessFeatures), fields.accessFeatures.map((word) => t(`shows.${word}`)).join(', ')],
    [
      t(LABELS.cast),
      cast.map(({ name, character }) => `${name} (${character.it} / ${character.en})`).join('; '),
    ],
    [
      t(LABELS.credits),
      credits.map(({ role, name }) => `${role.it} / ${role.en}: ${name}`).join('; '),
    ],
  ];
}
