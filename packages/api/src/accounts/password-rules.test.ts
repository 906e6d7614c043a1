import { expect, test } from 'vitest';
import { weaknessOfPassword } from './password-rules.ts';

const PERSONAL = ['Amelia Ferri', 'amelia.ferri@teatro.example', 'Teatro Volano'];

test.each([
  ['short-one', 'tooShort'],
  ['x'.repeat(150) + 'yz'.repeat(60), 'tooLong'],
  ['passwordpassword', 'repetitive'],
  ['aaaaaaaaaaaaaa', 'repetitive'],
  ['abcdefghijklmn', 'repetitive'],
  ['qwertyuiopas', 'repetitive'],
  ['123456789012345', 'repetitive'],
  ['AmeliaFerri2026!', 'personal'],
  ['amelia.ferri@teatro.example', 'personal'],
  ['TeatroVolano1!', 'personal'],
  ['Password123456', 'common'],
  ['P@ssw0rd202612', 'common'],
  ['football202600', 'common'],
  ['unbelievable', 'common'],
])('%s is refused: %s', async (password, why) =>
  expect(await weaknessOfPassword(password, PERSONAL)).toBe(why),
);

test.each([
  'cavallo batteria graffetta',
  'amelia loves rehearsals',
  'vQ7rTz0pLm2x',
  'ひみつのことばはながいほうがいい',
])('%s may be used: no kind of letter is demanded', async (password) =>
  expect(await weaknessOfPassword(password, PERSONAL)).toBeNull(),
);
