import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, inject, test } from 'vitest';
import { givenPerformance, showData } from '@azionelab/api/testing';
import { Performance, Poster, ref, Show } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { listeningApp } from '../testing/app.ts';

const HOSTILE = 'Ser "Bo" & </script><script>alert(1)</script><!-- $& ';

async function givenWebFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="it"><head><!--head--></head><body>app</body></html>',
  );
  await writeFile(join(folder, 'assets', 'app-1a2b.js'), 'export {}');
  await writeFile(join(folder, 'assets', 'app-1a2b.js.br'), brotliCompressSync('export {}'));
  await writeFile(join(folder, 'sw.js'), '// worker');
  await writeFile(join(folder, 'manifest.webmanifest'), '{}');
  return folder;
}

const database = await createTestDatabase(inject('clusterUrl'));
const mediaFolder = await mkdtemp(join(tmpdir(), 'azionelab-media-'));
const site = await listeningApp(database.orm, {
  options: { webFolder: await givenWebFolder(), mediaFolder },
});
afterAll(async () => {
  await site.close();
  await database.drop();
});

async function page(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${site.url}${path}`, { headers });
  return { answer, status: answer.status, html: await answer.text() };
}

async function givenShow() {
  const em = database.orm.em.fork();
  const show = em.create(Show, { ...showData(), title: { it: HOSTILE, en: 'Sir Bo' } });
  em.create(Poster, {
    show: ref(show),
    alt: {
      it: 'Un "palco"',
      en: 'A stage',
    },
    color: '#112233',
    focalX: 50,
    focalY: 50,
    width: 1200,
    height: 1800,
    createdAt: new Date(),
    files: [
      {
        file: 'a-400.webp',
        width: 400,
        height: 600,
        type: 'image/webp',
      },
      {
        file: 'a-800.jpg',
        width: 800,
        height: 1200,
        type: 'image/jpeg',
      },
      {
        file: 'a-1200.jpg',
        width: 1200,
        height: 630,
        type: 'image/jpeg',
        crop: 'share',
      },
    ],
  });
  await em.flush();
  const performance = await givenPerformance(database.orm, new Date(), { show });
  return { show, performance };
}

function eventsIn(html: string) {
  const blocks = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return Array.from(blocks, ([, json = '']) => JSON.parse(json));
}

test('a show tells chats and search engines what it is, whatever its title', async () => {
  const { show, performance } = await givenShow();
  const { html, status, answer } = await page(`/shows/${show.slug}`);
  expect(status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  expect(answer.headers.get('vary')).toBe('Cookie, Accept-Language');
  expect(html).toContain('<html lang="it">');
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<!-- ');
  expect(html).toContain('<title>Ser &quot;Bo&quot; &amp; &lt;/script&gt;');
  expect(html).toContain(
    '<meta property="og:image" content="http://localhost:3000/media/a-1200.jpg" />',
  );
  expect(html).toContain('<meta property="og:image:alt" content="Un &quot;palco&quot;" />');
  expect(html).toContain(
    `<link rel="canonical" href="http://localhost:3000/shows/${show.slug}" />`,
  );
  expect(html).toContain(`hreflang="en" href="http://localhost:3000/shows/${show.slug}?lang=en"`);
  const [event, ...others] = eventsIn(html);
  expect(others).toEqual([]);
  expect(event).toMatchObject({
    '@type': 'TheaterEvent',
    name: HOSTILE,
    url: `http://localhost:3000/performances/${performance.id}`,
    eventStatus: 'https://schema.org/EventScheduled',
    image: ['http://localhost:3000/media/a-1200.jpg'],
    offers: { availability: 'https://schema.org/InStock' },
    location: { name: 'Teatro Volano' },
  });
});

test('a performance tells its evening in the asked language, and that it is cancelled', async () => {
  const { performance } = await givenShow();
  await database.orm.em
    .fork()
    .nativeUpdate(Performance, { id: performance.id }, { cancelledAt: new Date() });
  const { html, answer } = await page(`/performances/${performance.id}?lang=en`);
  expect(answer.headers.get('content-language')).toBe('en');
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<title>Sir Bo, ');
  expect(html).toContain(
    `<link rel="canonical" href="http://localhost:3000/performances/${performance.id}?lang=en" />`,
  );
  const [event] = eventsIn(html);
  expect(event).toMatchObject({ name: 'Sir Bo', eventStatus: 'https://schema.org/EventCancelled' });
  expect(event.offers).toBeUndefined();
  expect(event.location.address.streetAddress).toBe('Via Volano 1');
});

test.each([
  '/shows/no-such-show',
  '/performances/not-an-id',
  '/performances/3f8e0b5e-6f0a-4b51-9d37-0d8d1b8f0f11',
  '/venues/none',
  '//',
  '//?lang=it',
  '/shows/%00',
  '/venues/%00',
  '/no/such/page',
])('%s is the app’s page with status 404', async (path) => {
  const { status, html, answer } = await page(path);
  expect(status).toBe(404);
  expect(html).toContain('<title>Pagina non trovata');
  expect(answer.headers.get('x-robots-tag')).toBe('noindex');
});

test('pages that belong to one person are kept out of search engines', async () => {
  for (const path of [
    '/confirm',
    '/ticket',
    '/manage',
    '/booked',
    '/door',
    '/door/scan',
    '/admin',
    '/admin/shows',
  ]) {
    const { status, html, answer } = await page(path);
    expect([path, status, answer.headers.get('x-robots-tag')]).toEqual([path, 200, 'noindex']);
    expect(html).toContain('<meta name="robots" content="noindex" />');
  }
  for (const path of ['/', '/shows', '/calendar', '/venues', '/about', '/privacy']) {
    const { status, html, answer } = await page(path, { 'accept-language': 'en' });
    expect([path, status, answer.headers.get('x-robots-tag')]).toEqual([path, 200, null]);
    expect(html).toContain('<html lang="en">');
  }
});

test('every page names, for its own styles alone, a word that no other page has', async () => {
  const words = await Promise.all(
    ['/', '/admin', '/nothing'].map(async (path) => {
      const { html, answer } = await page(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      const word = /style-src 'self' 'nonce-([\w-]{22})';/.exec(policy)?.[1] ?? '(none)';
      expect(policy).not.toContain('unsafe-inline');
      expect(html).toContain(`<meta property="csp-nonce" nonce="${word}" />`);
      return word;
    }),
  );
  expect(new Set(words).size).toBe(3);
});

test('hashed assets are kept for a year, the service worker is asked for each time', async () => {
  const asset = await fetch(`${site.url}/assets/app-1a2b.js`, {
    headers: { 'accept-encoding': 'br' },
  });
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-encoding')).toBe('br');
  expect(asset.headers.get('content-type')).toContain('javascript');
  expect(await asset.text()).toBe('export {}');
  for (const file of ['sw.js', 'manifest.webmanifest']) {
    expect((await fetch(`${site.url}/${file}`)).headers.get('cache-control')).toBe('no-cache');
  }
  const missing = await fetch(`${site.url}/assets/old-9f9f.js`);
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/plain']);
});

test('media is served with its type and nothing else of the disk is', async () => {
  await writeFile(join(mediaFolder, 'a-800.jpg'), 'jpeg');
  await writeFile(join(mediaFolder, '.hidden.jpg'), 'secret');
  const media = await fetch(`${site.url}/media/a-800.jpg`);
  expect(media.headers.get('content-type')).toBe('image/jpeg');
  expect(media.headers.get('cache-control')).toBe('public, max-age=86400');
  expect(media.headers.get('x-content-type-options')).toBe('nosniff');
  for (const path of [
    '/media/.hidden.jpg',
    '/media/..%2fpackage.json',
    '/media/%2e%2e%2fa.jpg',
    '/assets/..%2findex.html',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
  ]) {
    expect([path, (await fetch(`${site.url}${path}`)).ok]).toEqual([path, false]);
  }
});

test('crawlers find the pages and both languages', async () => {
  const { show } = await givenShow();
  const robots = await (await fetch(`${site.url}/robots.txt`)).text();
  expect(robots).toContain('Sitemap: http://localhost:3000/sitemap.xml');
  const sitemap = await fetch(`${site.url}/sitemap.xml`);
  expect(sitemap.headers.get('content-type')).toContain('application/xml');
  const xml = await sitemap.text();
  expect(xml).toContain(`<loc>http://localhost:3000/shows/${show.slug}</loc>`);
  expect(xml).toContain(`hreflang="en" href="http://localhost:3000/shows/${show.slug}?lang=en"`);
});

test('a failing query shows a reference and nothing of the database', async () => {
  const broken = await createTestDatabase(inject('clusterUrl'));
  await broken.orm.em.fork().execute('alter table venue rename to canary_venue');
  const failing = await listeningApp(broken.orm);
  const answer = await fetch(`${failing.url}/sitemap.xml`);
  const text = await answer.text();
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'no-store']);
  expect(text).not.toMatch(/venue|select|relation/i);
  const reference = answer.headers.get('x-request-id') ?? '';
  expect(text).toContain(reference);
  expect(failing.logged.join('')).toContain(`"reference":"${reference}"`);
  await failing.close();
  await broken.drop();
});
