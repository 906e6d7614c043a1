import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { SETTINGS } from './settings-list.ts';

test('the README says of every setting what the server knows of it', async () => {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  const table = readme.split(/<!-- \/?settings -->/)[1]?.trim();
  const rows = SETTINGS.map(
    ({ name, default: value, meaning }) => `| \`${name}\` | ${value} | ${meaning} |`,
  );
  expect(table).toBe(
    ['| setting | default | meaning |', '| --- | --- | --- |', ...rows].join('\n'),
  );
});
