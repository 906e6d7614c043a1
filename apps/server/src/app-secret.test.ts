import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { keptSecret, weaknessOf } from './app-secret.ts';

test('random secrets pass', () => {
  for (let round = 0; round < 200; round += 1) {
    expect(weaknessOf(randomBytes(32).toString('hex'))).toBeNull();
    expect(weaknessOf(randomBytes(32).toString('base64'))).toBeNull();
  }
});

test.each([
  'short',
  'changeme-changeme-changeme-changeme',
  'my-company-password-for-the-ticket-office',
  'a'.repeat(64),
  'abcabcabcabcabcabcabcabcabcabcabcabc',
  '0123456789abcdef0123456789abcdef',
  'abcdefghijklmnopqrstuvwxyz0123456789',
])('%s is no secret', (text) => {
  expect(weaknessOf(text)).not.toBeNull();
});

test('the development secret is made once and only its owner reads it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'azionelab-secret-'));
  const secret = keptSecret(join(folder, 'data'));
  expect(weaknessOf(secret)).toBeNull();
  expect(keptSecret(join(folder, 'data'))).toBe(secret);
  expect((await stat(join(folder, 'data', 'app-secret'))).mode & 0o777).toBe(0o600);
});
