import { Migration001Evening } from './migration-001-evening.ts';
import { Migration002Guards } from './migration-002-guards.ts';
import { Migration003BackOffice } from './migration-003-back-office.ts';
import { Migration004ExpandRehearsal } from './migration-004-expand-rehearsal.ts';
import { Migration005ExpandRequestReference } from './migration-005-expand-request-reference.ts';

/**
 * Every migration in order. A merged one is never edited. From 004 on each is called `NNN-expand-…` (code that does not know it goes
 * on working) or `NNN-contract-…`: docs/migrations.md.
 */
export const migrations = [
  { name: '001-evening', class: Migration001Evening },
  { name: '002-guards', class: Migration002Guards },
  { name: '003-back-office', class: Migration003BackOffice },
  { name: '004-expand-rehearsal', class: Migration004ExpandRehearsal },
  { name: '005-expand-request-reference', class: Migration005ExpandRequestReference },
];
