import { DomainError, performanceById, showBySlug, SLUG } from '@azionelab/api/server';
import { theaterEvent } from './event-data.ts';
import type { PageImage } from './head.ts';
import { firstParagraph, type HeadMaker, shortened } from './page-heads.ts';
import { eveningInWords } from './page-words.ts';

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
/** How every poster's wide picture is rendered. */
const SHARE_IMAGE = { width: 1200, height: 630, type: 'image/jpeg' };

/** A show, with every evening of it to come. */
export const showHead: HeadMaker = async ({ services, locale, company, params: { slug = '' } }) => {
  if (!SLUG.test(slug)) return null;
  const now = services.now();
  const show = await showBySlug(services.orm.em.fork(), { slug, locale, now });
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

/** One evening. */
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
  const { show, venue, startsAt, isRehearsal } = evening;
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
    data: isRehearsal ? [] : [theaterEvent({ ...facts, publicUrl: services.publicUrl })],
    isIndexed: !isRehearsal,
  };
};

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
