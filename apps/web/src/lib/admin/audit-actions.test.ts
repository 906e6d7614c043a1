import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { adminAudit } from '../../i18n/it/admin/audit.ts';
import { isAuditAction } from './audit-actions.ts';

const API = join(import.meta.dirname, '../../../../../packages/api/src');
const SERVER = join(import.meta.dirname, '../../../../server/src');

const sources = [API, SERVER].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing\//.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
const ENTITIES = 'admission|customer|email|job|performance|reservation|setting|show|user|venue';
const written = new Set(
  sources
    .filter((source) => /\brecord\(|recordState\(|recordMany\(|action:/.test(source))
    .flatMap(
      (source) =>
        source.match(new RegExp(`(?<=')(${ENTITIES})s?\\.[a-z][A-Za-z]+(?=')`, 'g')) ?? [],
    ),
);

test('whatever the domain writes into the audit is told as a sentence', () => {
  expect(written.size).toBeGreaterThan(8);
  expect([...written].filter((action) => !isAuditAction(action))).toEqual([]);
  expect([...written].filter((action) => !(action in adminAudit))).toEqual([]);
});
