import {
  DomainError,
  listVenues,
  performanceById,
  type Services,
  type SettingValues,
  showBySlug,
} from '@azionelab/api/server';
import type { Locale } from '@azionelab/db';
import { theaterEvent } from './event-data.ts';
import type { PageHead, PageImage } from './head.ts';
import { eveningInWords, PAGE_WORDS } from './page-words.ts';

export interface AskedPage {
  services: Services;
  locale: Locale;
  company: SettingValues['company'];
  /** The route's parameters: a slug or an id. */
  params: { slug?: string; id?: string };
}

/** Makes the head of one kind of page; null when what the address names does not exist. */
export type HeadMaker = (asked: AskedPage) => Promise<PageHead | null>;

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const LONGEST_DESCRIPTION = 200;
/** How every poster's wide picture is rendered. */
const SHARE_IMAGE = { width: 1200, height: 630, type: 'image/jpeg' };
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

export const showHead: HeadMaker = async ({ services, locale, company, params }) => {
  const now = services.now();
  const show = await showBySlug(services.orm.em.fork(), { slug: params.slug ?? '', locale, now });
  if (!show) return null;
  const image = imageOf(show.poster, services.publicUrl);
  const description = shortened(show.tagline || firstParagraph(show.synopsis));
  const common = {
    title: show.title,
    description,
    imageUrl: image?.url ?? null,
    company: company.name,
  };
  return {
    title: `${show.title} · ${company.name}`,
    description,
    image,
    data: show.performances
      .filter(({ endsAt }) => new Date(endsAt) > now)
      .map((evening) => theaterEvent({ ...common, evening, publicUrl: services.publicUrl })),
    isIndexed: true,
  };
};

export const performanceHead: HeadMaker = async ({
  services,
  locale,
  company,
  params: { id = '' },
}) => {
  if (!UUID.test(id)) return null;
  const asked = { locale, now: services.now(), holdMinutes: 0 };
  const evening = await performanceById(services.orm.em.fork(), id, asked).catch(nullWhenNotFound);
  if (!evening) return null;
  const { show, venue, startsAt } = evening;
  const image = imageOf(show.poster, services.publicUrl);
  const when = eveningInWords(startsAt, venue.timeZone, locale);
  const description = shortened(`${when} · ${venue.name}, ${venue.city}. ${show.tagline}`);
  const facts = {
    evening,
    title: show.title,
    description,
    imageUrl: image?.url ?? null,
    company: company.name,
  };
  return {
    title: `${show.title}, ${when} · ${company.name}`,
    description,
    image,
    data: [theaterEvent({ ...facts, publicUrl: services.publicUrl })],
    isIndexed: true,
  };
};

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

interface Poster {
  alt: string;
  shareImage: string | null;
}

/** The wide JPEG: not every chat reads WebP, and none shows a portrait whole. */
function imageOf(poster: Poster | null, publicUrl: string): PageImage | null {
  if (!poster?.shareImage) return null;
  return { url: new URL(poster.shareImage, publicUrl).href, ...SHARE_IMAGE, alt: poster.alt };
}

function nullWhenNotFound(error: unknown) {
  if (error instanceof DomainError && error.reason === 'NOT_FOUND') return null;
  throw error;
}

function firstParagraph(text: string) {
  const paragraph = text.split(/\n\s*\n/).find((each) => !each.startsWith('#')) ?? '';
  return paragraph.replace(/\*\*|\[([^\]]*)\]\([^)]*\)/g, '$1');
}

function shortened(text: string) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_DESCRIPTION
    ? line
    : `${line.slice(0, LONGEST_DESCRIPTION - 1).replace(/\s\S*$/, '')}…`;
}
