import type { RouterInputs } from '../trpc.ts';
import { listSearch } from './list-search.ts';

type Asked = RouterInputs['admin']['audit']['list'];

export const AUDIT_ENTITIES = [
  'reservation',
  'admission',
  'performance',
  'show',
  'venue',
  'email',
  'job',
  'user',
  'customer',
  'setting',
] as const satisfies readonly Asked['entity'][];

/** Those who are no person of the staff. */
export const AUDIT_OTHERS = ['visitor', 'system'] as const satisfies readonly Asked['actor'][];

/** `who` is a person's id or one of the others; days are the company's, both included. */
export const auditSearch = listSearch({
  sorts: ['at'],
  filters: { who: null, entity: AUDIT_ENTITIES, id: null, from: null, until: null },
});
