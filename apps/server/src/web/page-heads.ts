import { listVenues, plainText, type Services, type SettingValues } from '@azionelab/api/server';
import type { Locale } from '@azionelab/db';
import type { PageHead } from './head.ts';
import { PAGE_WORDS } from './page-words.ts';

export interface AskedPage {
  services: Services;
  locale: Locale;
  company: SettingValues['company'];
  /** The route's parameters: a slug or an id. */
  params: { slug?: string; id?: string };
}

/** Makes the head of one kind of page; null when what the address names does not exist. */
export type HeadMaker = (asked: AskedPage) => Promise<PageHead | null>;

const LONGEST_DESCRIPTION = 200;
type PageName =
  | 'shows'
  | 'calendar'
  | 'venues'
  | 'find'
  | 'booked'
  | 'confirm'
  | 'manage'
  | 'ticket'
  | 'door'
  | 'admin';
type TextKey = 'about' | 'contacts' | 'privacy' | 'accessibility';

export const homeHead: HeadMaker = async ({ company, locale }) => ({
  ...plainHead(company.name, company.tagline[locale]),
  isIndexed: true,
});

/** A page whose title is the site's own; `isIndexed` false keeps it out of search engines. */
export function namedHead(name: PageName, { isIndexed }: { isIndexed: boolean }): HeadMaker {
  return async ({ company, locale }) => ({
    ...plainHead(`${PAGE_WORDS[locale][name]} · ${company.name}`, company.tagline[locale]),
    isIndexed,
  });
}

/** A page that the company has written. */
export function textHead(key: TextKey): HeadMaker {
  return async ({ services, company, locale }) => {
    const page = (await services.settings.get('pages'))[key];
    if (!page) return { ...plainHead(company.name, company.tagline[locale]), isIndexed: true };
    return {
      ...plainHead(`${page.title[locale]} · ${company.name}`, firstParagraph(page.body[locale])),
      isIndexed: true,
    };
  };
}

/** There is nothing at this address. */
export const nothing: HeadMaker = async () => null;

export function missingHead({ company, locale }: AskedPage) {
  return plainHead(`${PAGE_WORDS[locale].notFound} · ${company.name}`, company.tagline[locale]);
}

export const venueHead: HeadMaker = async ({ services, company, params }) => {
  const venues = await listVenues(services.orm.em.fork());
  const venue = venues.find(({ slug }) => slug === params.slug);
  if (!venue) return null;
  return {
    ...plainHead(
      `${venue.name} · ${company.name}`,
      `${venue.name}, ${venue.address}, ${venue.city}`,
    ),
    isIndexed: true,
  };
};

export function plainHead(title: string, description: string): PageHead {
  return { title, description: shortened(description), image: null, data: [], isIndexed: false };
}

export function firstParagraph(text: string) {
  return plainText(text.split(/\n\s*\n/).find((each) => !each.trim().startsWith('#')) ?? '');
}

export function shortened(text: string) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_DESCRIPTION
    ? line
    : `${line.slice(0, LONGEST_DESCRIPTION - 1).replace(/\s\S*$/, '')}…`;
}
