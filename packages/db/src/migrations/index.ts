import { Migration001Evening } from './migration-001-evening.ts';
import { Migration002Guards } from './migration-002-guards.ts';
import { Migration003BackOffice } from './migration-003-back-office.ts';

/** Every migration in order. A merged one is never edited. */
export const migrations = [
  { name: '001-evening', class: Migration001Evening },
  { name: '002-guards', class: Migration002Guards },
  { name: '003-back-office', class: Migration003BackOffice },
];
