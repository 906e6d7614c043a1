import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isAccent, type Services } from '@azionelab/api/server';
import type { Locale } from '@azionelab/db';
import { RETRY_AFTER_SECONDS } from '../http/api-errors.ts';
import { type Addresses, alternateOf, fallbackLocale } from '../http/addresses.ts';
import { contentPolicy } from '../http/content-policy.ts';
import { known, localeOf } from '../http/locale.ts';
import type { Log } from '../log.ts';
import { performanceHead, showHead } from './evening-heads.ts';
import { type PageHead, renderHead } from './head.ts';
import {
  type HeadMaker,
  homeHead,
  namedHead,
  missingHead,
  nothing,
  plainHead,
  textHead,
  venueHead,
} from './page-heads.ts';
import { loadTemplate } from './template.ts';

export interface PageOptions extends Addresses {
  log: Log;
}

const listed = { isIndexed: true };
const unlisted = { isIndexed: false };

/** Every address that the browser's router knows, with what its page says of itself. */
export const PAGES: Record<string, HeadMaker> = {
  '/': homeHead,
  '/shows': namedHead('shows', listed),
  '/calendar': namedHead('calendar', listed),
  '/shows/:slug': showHead,
  '/performances/:id': performanceHead,
  '/venues': namedHead('venues', listed),
  '/venues/:slug': venueHead,
  '/about': textHead('about'),
  '/contacts': textHead('contacts'),
  '/privacy': textHead('privacy'),
  '/accessibility': textHead('accessibility'),
  '/find': namedHead('find', unlisted),
  '/booked': namedHead('booked', unlisted),
  '/confirm': namedHead('confirm', unlisted),
  '/manage': namedHead('manage', unlisted),
  '/ticket': namedHead('ticket', unlisted),
  '/door': namedHead('door', unlisted),
  '/door/*': namedHead('door', unlisted),
  '/admin': namedHead('admin', unlisted),
  '/admin/*': namedHead('admin', unlisted),
};

/** What a page says while nobody can be asked for the company's name. */
const SITE_NAME = 'AzioneLab';
const NONCE_BYTES = 16;

interface Answer {
  status: number;
  head: PageHead;
  siteName: string;
  accent: string | null;
}

/** The app's page at every address: 200 where there is something, 404 where not, 503 while the database is away. */
export async function pageRoutes(
  app: FastifyInstance,
  services: Services,
  webFolder: string,
  options: PageOptions,
) {
  const fill = await loadTemplate(webFolder);

  async function send(request: FastifyRequest, reply: FastifyReply, makeHead: HeadMaker) {
    const { path, query } = partsOf(request.url);
    const asked = known(query.get('lang') ?? undefined);
    const locale = asked ?? localeOf(request, fallbackLocale(request, options));
    const { status, head, siteName, accent } = await answerOf(request, makeHead, locale);
    const { publicUrl } = services;
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    const address = {
      publicUrl,
      path,
      locale,
      // Elsewhere the same address may stand for another language: there the canonical one names it.
      isLocaleAsked: asked !== undefined || alternateOf(request, options) !== undefined,
      siteName,
      accent,
      nonce,
    };
    if (status === 503) reply.header('Retry-After', RETRY_AFTER_SECONDS);
    if (!head.isIndexed) reply.header('X-Robots-Tag', 'noindex');
    return reply
      .code(status)
      .headers({
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': contentPolicy({
          isHttps: publicUrl.startsWith('https:'),
          nonce,
        }),
        'Content-Language': locale,
        Vary: 'Cookie, Accept-Language',
      })
      .type('text/html; charset=utf-8')
      .send(fill(renderHead(head, address), locale));
  }

  async function answerOf(
    request: FastifyRequest,
    makeHead: HeadMaker,
    locale: Locale,
  ): Promise<Answer> {
    try {
      const company = await services.settings.get('company');
      const asked = { services, locale, company, params: paramsOf(request) };
      const head = await makeHead(asked);
      const { accent } = await services.settings.get('look');
      return {
        status: head ? 200 : 404,
        head: head ?? missingHead(asked),
        siteName: company.name,
        // Checked when it was set; a row that was written by hand may hold anything.
        accent: accent && isAccent(accent) ? accent : null,
      };
    } catch (error) {
      options.log.error({ err: error, reference: request.id }, 'page without its facts');
      return { status: 503, head: plainHead(SITE_NAME, ''), siteName: SITE_NAME, accent: null };
    }
  }

  for (const [path, makeHead] of Object.entries(PAGES)) {
    app.get(path, (request, reply) => send(request, reply, makeHead));
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      /^(?:GET|HEAD)$/.test(request.method) && !/^\/(?:assets|media)\//.test(request.url);
    if (isPage) return send(request, reply, nothing);
    return reply.code(404).type('text/plain').send('Not found.\n');
  });
}

/** Not by `URL`, which reads a host in `//` and throws when there is none. A proxy may send the whole address. */
function partsOf(url: string) {
  const [path = '/', ...query] = url.replace(/^https?:\/\/[^/?]*/i, '').split('?');
  return { path, query: new URLSearchParams(query.join('?')) };
}

function paramsOf({ params }: FastifyRequest): { slug?: string; id?: string } {
  if (typeof params !== 'object' || params === null) return {};
  return {
    ...('slug' in params && { slug: String(params.slug) }),
    ...('id' in params && { id: String(params.id) }),
  };
}
