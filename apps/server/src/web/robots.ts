import type { FastifyInstance } from 'fastify';
import { listShows, listVenues, type Services } from '@azionelab/api/server';
import { LOCALES } from '@azionelab/db';
import { escapeHtml } from './escape.ts';
import { PUBLIC_PAGES } from './public-pages.ts';

const HOUR_SECONDS = 3_600;

/** What crawlers ask for: where not to go, and the list of pages in both languages. */
export function crawlerRoutes(app: FastifyInstance, services: Services) {
  const { publicUrl } = services;
  app.get('/robots.txt', (_request, reply) =>
    reply
      .header('Cache-Control', `public, max-age=${HOUR_SECONDS}`)
      .type('text/plain; charset=utf-8')
      .send(
        `User-agent: *\nDisallow: /api/\nDisallow: /admin\nDisallow: /door\n\nSitemap: ${publicUrl}/sitemap.xml\n`,
      ),
  );
  app.get('/sitemap.xml', async (_request, reply) =>
    reply
      .header('Cache-Control', `public, max-age=${HOUR_SECONDS}`)
      .type('application/xml; charset=utf-8')
      .send(sitemap(publicUrl, await publicPaths(services))),
  );
}

async function publicPaths({ orm, now }: Services) {
  const asked = { locale: 'it', now: now() } as const;
  const current = await listShows(orm.em.fork(), asked);
  const archived = await listShows(orm.em.fork(), { ...asked, archive: true });
  const venues = await listVenues(orm.em.fork());
  const slugs = new Set([...current, ...archived].map(({ slug }) => slug));
  return [
    ...PUBLIC_PAGES,
    ...[...slugs].map((slug) => `/shows/${slug}`),
    ...venues.map(({ slug }) => `/venues/${slug}`),
  ];
}

function sitemap(publicUrl: string, paths: string[]) {
  const namespaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  const urls = paths.map((path) => urlElement(escapeHtml(`${publicUrl}${path}`)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>\n`;
}

function urlElement(page: string) {
  const languages = LOCALES.map((locale) => [locale, `${page}?lang=${locale}`]);
  const alternates = [...languages, ['x-default', page]].map(
    ([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`,
  );
  return `  <url><loc>${page}</loc>${alternates.join('')}</url>`;
}
