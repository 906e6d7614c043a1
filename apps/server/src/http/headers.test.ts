import { expect, test } from 'vitest';
import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import { limitedAddress } from './address.ts';
import { localeOf } from './locale.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('limits count %s as %s', (address, counted) => {
  expect(limitedAddress(address)).toBe(counted);
});

test('the language is the chosen one, else the one the browser prefers, else the company’s', async () => {
  const app = Fastify();
  await app.register(cookie);
  app.get('/', (request) => ({ locale: localeOf(request, 'it') }));
  const ask = async (headers: Record<string, string>) =>
    (await app.inject({ url: '/', headers })).json().locale;
  expect(await ask({})).toBe('it');
  expect(await ask({ 'accept-language': 'fr;q=0.9, en-US;q=0.5, it;q=0.2' })).toBe('en');
  expect(await ask({ 'accept-language': 'en;q=0, it' })).toBe('it');
  expect(await ask({ 'accept-language': 'en', cookie: 'lang=it' })).toBe('it');
  expect(await ask({ 'accept-language': 'en', cookie: 'lang=xx' })).toBe('en');
  await app.close();
});
