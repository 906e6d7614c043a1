import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { POST_QUERIES } from '@azionelab/api/post-queries';
import { LARGEST_IMPORT_BYTES } from '@azionelab/api/admin-schemas';
import { appRouter, LARGEST_UPLOAD } from '@azionelab/api/server';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { apiErrorOf, sendApiError, UNAVAILABLE } from './api-errors.ts';
import { securityHeaders } from './security-headers.ts';

const NGINX = new URL('../../../../docker/nginx/', import.meta.url);
const read = (path: string) => readFile(new URL(path, NGINX), 'utf8');

const snippet = await read('templates/security-headers.conf');
const app = Fastify();
await securityHeaders(app, { isHttps: true });
app.get('/page', () => 'page');
app.get('/413', (request, reply) =>
  sendApiError(
    request,
    reply,
    apiErrorOf(Object.assign(new Error(), { statusCode: 413 }) as never),
  ),
);
app.get('/400', (request, reply) =>
  sendApiError(
    request,
    reply,
    apiErrorOf(Object.assign(new Error(), { statusCode: 400 }) as never),
  ),
);
app.get('/503', (request, reply) => sendApiError(request, reply, UNAVAILABLE));
const { headers } = await app.inject('/page');

/** What a location sets for itself; here as on most pages. */
const VARIABLES: Record<string, string> = {
  $resource_policy: 'same-origin',
  $hsts: /^\s*on "(.+)";$/m.exec(snippet)?.[1] ?? '',
  $content_policy: /^\s*"" "(.+)";$/m.exec(snippet)?.[1] ?? '',
};
const added = new Map(
  [...snippet.matchAll(/^add_header (\S+) (?:"([^"]+)"|(\S+)) always;$/gm)].map(
    ([, name = '', quoted, word = '']) => [
      name.toLowerCase(),
      quoted?.replace('$camera', '') ?? VARIABLES[word] ?? word,
    ],
  ),
);
const PASSED = ['cache-control', 'retry-after'];
const OWN = new Set([...PASSED, 'x-request-id']);

test('nginx sends the security headers of the app, word for word', () => {
  const ours = Object.entries(headers).filter(
    ([name]) => !/^(?:content-(?:type|length)|date|connection)$/.test(name),
  );
  expect(Object.fromEntries([...added].filter(([name]) => !OWN.has(name)))).toEqual(
    Object.fromEntries(ours),
  );
});

test('no header is sent twice: what nginx adds it takes from the app’s answer', () => {
  const hidden = [...snippet.matchAll(/^proxy_hide_header (\S+);$/gm)].map(([, name]) =>
    name?.toLowerCase(),
  );
  expect(new Set([...hidden, ...PASSED])).toEqual(new Set(added.keys()));
});

test('no other place adds a header, which would drop all of these', async () => {
  for (const file of [
    'nginx',
    'site',
    'api',
    'errors',
    'error-pages',
    'servers-https',
    'tls',
    'proxy',
  ])
    expect(await read(`templates/${file}.conf`)).not.toContain('add_header');
});

test('the style of nginx’s own pages is the one that their policy lets through', async () => {
  const style = (await read('pages/style.css')).trimEnd();
  const hash = createHash('sha256').update(style).digest('base64');
  expect(snippet).toContain(`style-src 'sha256-${hash}'`);
  for (const page of ['maintenance', 'problem'])
    expect(await read(`pages/${page}.html`)).toContain('<style>@@STYLE@@</style>');
});

test.each(['413', '400', '503'])('nginx answers %s on the API as the app does', async (status) => {
  const ours = await app.inject(`/${status}`);
  expect(JSON.parse(await read(`pages/api-${status}.json`))).toEqual(ours.json());
});

test('nginx lets in the largest picture and the largest file of the back office', async () => {
  const most = Number(/client_max_body_size (\d+)m;/.exec(await read('templates/api.conf'))?.[1]);
  expect(most * 1024 * 1024).toBeGreaterThan(Math.max(LARGEST_UPLOAD, LARGEST_IMPORT_BYTES));
});

test('nginx repeats questions and what carries a key, nothing else', async () => {
  const parts = [...(await read('render.sh')).matchAll(/^REPEATABLE\+?='(.+)'$/gm)];
  const repeatable = new RegExp(`^${parts.map(([, part]) => part).join('')}$`);
  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<string, Procedure>,
  );
  const posted = procedures.filter(
    ([name, { _def }]) => _def.type === 'mutation' || POST_QUERIES.includes(name as never),
  );
  const repeated = posted.filter(([name]) => repeatable.test(name)).map(([name]) => name);
  const mutations = repeated.filter((name) => !POST_QUERIES.includes(name as never));
  expect(mutations.toSorted()).toEqual([
    'door.admitByCode',
    'door.scan',
    'reservations.confirm',
    'reservations.create',
  ]);
  // A check of a file has a limit, and a place in the configuration, of its own.
  const questions = POST_QUERIES.filter((name) => name !== 'admin.imports.check');
  expect(questions.filter((name) => !repeatable.test(name))).toEqual([]);
});

interface Procedure {
  _def: { type: string };
}
