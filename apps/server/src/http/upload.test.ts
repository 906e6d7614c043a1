import { readdir } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import { givenUser, showData } from '@azionelab/api/testing';
import { AuditEntry, Poster, Show } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import sharp from 'sharp';
import { afterAll, expect, inject, test } from 'vitest';
import { cookieIn, jsonOf, listeningApp, post } from '../testing/app.ts';

const database = await createTestDatabase(inject('clusterUrl'));
const site = await listeningApp(database.orm);
afterAll(async () => {
  await site.close();
  await database.drop();
});
const { orm } = database;
const alt = { it: 'Una donna davanti a un muro', en: 'A woman at a wall' };

const cookieOf = async (role: 'admin' | 'boxOffice') => {
  const { email } = await givenUser(orm, role);
  const hash = await site.services.passwords.hash('password');
  await orm.em
    .fork()
    .execute('update staff_user set password_hash = ? where email = ?', [hash, email]);
  return cookieIn(await post(site.url, 'auth.signIn', { email, password: 'password' }));
};
const admin = await cookieOf('admin');

async function givenShow() {
  const em = orm.em.fork();
  const show = em.create(Show, { ...showData(), status: 'draft' });
  await em.flush();
  return show;
}

interface Sent {
  path?: string;
  cookie?: string | undefined;
  origin?: string;
  type?: string;
}

async function send(image: Uint8Array, input: object, sent: Sent = {}) {
  const { path = 'admin.shows.replacePoster', origin = site.url, type = 'image/png' } = sent;
  const cookie = 'cookie' in sent ? sent.cookie : admin;
  const query = encodeURIComponent(JSON.stringify(input));
  const answer = await fetch(`${site.url}/api/upload/${path}?input=${query}`, {
    method: 'POST',
    headers: { 'content-type': type, origin, ...(cookie && { cookie }) },
    body: Buffer.from(image),
  });
  return { status: answer.status, body: await jsonOf(answer) };
}

const words = (showId: string, basedOn: string | null = null) => ({
  showId,
  basedOn,
  alt,
  focalX: 50,
  focalY: 20,
});
const files = () => readdir(site.options.mediaFolder);

const drawn = () =>
  sharp({ create: { width: 1400, height: 2000, channels: 3, background: '#aa2200' } });
const png = await drawn().png().toBuffer();
const jpeg = await drawn()
  .jpeg()
  .withExif({ IFD0: { Copyright: 'canary-of-the-photographer' } })
  .toBuffer();
const webp = await drawn().webp().toBuffer();

test('a poster is kept in three sizes and modern formats, without what the camera wrote into it', async () => {
  const show = await givenShow();
  expect(jpeg.toString('latin1')).toContain('canary-of-the-photographer');
  const { status, body } = await send(jpeg, words(show.id), { type: 'text/plain' });
  expect(status).toBe(200);
  const poster = await orm.em.fork().findOneOrFail(Poster, { show: show.id });
  expect(poster.id).toBe(body.result.data.posterId);
  expect(poster.color).toMatch(/^#a/);
  const sizes = (type: string) =>
    poster.files.filter((file) => file.type === type && !file.crop).map(({ width }) => width);
  expect(sizes('image/avif')).toEqual([400, 800, 1200]);
  expect(sizes('image/webp')).toEqual([400, 800, 1200]);
  expect(sizes('image/jpeg')).toEqual([800]);
  expect(poster.files.find(({ crop }) => crop === 'share')).toMatchObject({ height: 630 });
  for (const { file, type } of poster.files) {
    const answer = await fetch(`${site.url}/media/${file}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString('latin1')).not.toContain('canary');
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  }
});

test('the old poster’s files go when it is replaced, and stay when it is not', async () => {
  const show = await givenShow();
  const before = await files();
  const first = await send(png, words(show.id));
  const old = (await files()).filter((file) => !before.includes(file));
  expect(old.length).toBeGreaterThan(6);
  expect(await send(webp, words(show.id, crypto.randomUUID()))).toMatchObject({
    status: 409,
    body: { error: { data: { reason: 'STALE' } } },
  });
  expect(await files()).toEqual(expect.arrayContaining(old));
  const second = await send(webp, words(show.id, first.body.result.data.posterId));
  expect(second.status).toBe(200);
  const now = await files();
  expect(now.filter((file) => old.includes(file))).toEqual([]);
  expect(now).toHaveLength(before.length + old.length);
  const trail = await orm.em.fork().find(AuditEntry, { entityId: show.id });
  expect(trail.map(({ action }) => action)).toEqual(['show.posterReplaced', 'show.posterReplaced']);
});

const html = Buffer.from('<html><script>alert(1)</script></html>');
const svg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>',
);
const gif = await sharp({ create: { width: 400, height: 400, channels: 3, background: 'red' } })
  .gif()
  .toBuffer();
const frames = await Promise.all(
  ['red', 'blue'].map((background) =>
    sharp({ create: { width: 400, height: 400, channels: 3, background } })
      .png()
      .toBuffer(),
  ),
);
const moving = await sharp(frames, { join: { animated: true } })
  .webp()
  .toBuffer();

test.each<[string, Buffer, string]>([
  ['a drawing that can run scripts', svg, 'kind'],
  ['a page', html, 'kind'],
  ['a moving GIF', gif, 'kind'],
  ['a moving WebP', moving, 'moving'],
  ['a PNG with a page behind it', Buffer.concat([png, html]), 'kind'],
  ['a JPEG with a page behind it', Buffer.concat([jpeg, html]), 'kind'],
  [
    'a JPEG with an archive behind it',
    Buffer.concat([jpeg, Buffer.from('PK\u0003\u0004')]),
    'kind',
  ],
  ['a WebP with a page behind it', Buffer.concat([webp, html]), 'kind'],
  ['half a JPEG', jpeg.subarray(0, jpeg.length / 2), 'kind'],
  ['a PNG whose pixels are damaged', damaged(png), 'broken'],
  ['a PNG of a terabyte of pixels', bomb(60_000, 60_000), 'pixels'],
  ['a PNG that is one long line', bomb(30_000, 400), 'pixels'],
  ['a stamp', await sharp(png).resize(100).png().toBuffer(), 'small'],
  ['nothing', Buffer.alloc(0), 'kind'],
])('%s is refused, and nothing of it is kept', async (_, image, problem) => {
  const show = await givenShow();
  const before = await files();
  const { status, body } = await send(image, words(show.id));
  expect([status, body.error.data.reason, body.error.data.problem]).toEqual([
    400,
    'INVALID_INPUT',
    problem,
  ]);
  expect(await files()).toEqual(before);
  expect(await orm.em.fork().count(Poster, { show: show.id })).toBe(0);
});

test('a file over five megabytes is refused before it is looked at', async () => {
  const show = await givenShow();
  const { status, body } = await send(Buffer.alloc(5 * 1024 * 1024 + 1), words(show.id));
  expect([status, body.error.data.reason]).toEqual([413, 'INVALID_INPUT']);
});

test('only an admin on a page of the site may send one', async () => {
  const show = await givenShow();
  const reasonFor = async (sent: Sent) =>
    (await send(png, words(show.id), sent)).body.error.data.reason;
  expect(await reasonFor({ cookie: undefined })).toBe('SIGN_IN_REQUIRED');
  expect(await reasonFor({ cookie: await cookieOf('boxOffice') })).toBe('NOT_ALLOWED');
  expect(await reasonFor({ origin: 'https://elsewhere.example' })).toBe('CROSS_ORIGIN');
  expect(await reasonFor({ path: 'admin.shows.delete' })).toBe('NOT_FOUND');
  expect(await reasonFor({ path: 'constructor' })).toBe('NOT_FOUND');
  expect(await orm.em.fork().count(Poster, { show: show.id })).toBe(0);
});

test('a poster without its description is refused beside the field', async () => {
  const show = await givenShow();
  const input = { ...words(show.id), alt: { it: alt.it, en: ' ' } };
  const { status, body } = await send(png, input);
  expect([status, Object.keys(body.error.data.fields)]).toEqual([400, ['alt.en']]);
});

test('a logo keeps what is see-through, and its old file goes', async () => {
  const path = 'admin.settings.replaceLogo';
  const shape = await sharp({
    create: { width: 900, height: 200, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const before = await files();
  const first = await send(shape, { version: 0 }, { path });
  expect(first.body.result.data).toEqual({ version: 1 });
  await send(shape, { version: 1 }, { path });
  const kept = (await files()).filter((file) => !before.includes(file));
  expect(kept).toHaveLength(1);
  const info = await jsonOf(await fetch(`${site.url}/api/trpc/site.info`));
  expect(info.result.data.logo).toEqual({ src: `/media/${kept[0]}`, width: 640, height: 142 });
  const logo = await fetch(`${site.url}/media/${kept[0]}`);
  expect((await sharp(await logo.arrayBuffer()).metadata()).hasAlpha).toBe(true);
  expect(await send(svg, { version: 2 }, { path })).toMatchObject({ status: 400 });
});

/** A small file that says it is huge, and whose pixels would be one colour. */
function bomb(width: number, height: number) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(1_000_000), { level: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer) {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}

function damaged(whole: Buffer) {
  const copy = Buffer.from(whole);
  copy.fill(0x55, copy.length / 2, copy.length / 2 + 200);
  return copy;
}
