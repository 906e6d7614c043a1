import type { RouterInputs, RouterOutputs } from '../trpc.ts';
import { listSearch } from './list-search.ts';

type Asked = RouterInputs['admin']['people']['list'];
export type PeopleSort = NonNullable<Asked['sort']>;
export type Person = RouterOutputs['admin']['people']['byId'];
export type ListedPerson = RouterOutputs['admin']['people']['list']['rows'][number];
export type Role = Person['role'];

export const ROLES = ['door', 'boxOffice', 'admin'] as const satisfies readonly Role[];
export const STATES = [
  'active',
  'invited',
  'disabled',
] as const satisfies readonly Asked['status'][];

/** How the list is asked, as far as it stands in the address: what is searched is somebody's name, and stays out of it. */
export function peopleSearch(raw: Record<string, unknown>) {
  const { q: _, ...rest } = everything(raw);
  return rest;
}

const everything = listSearch({
  sorts: ['name', 'email', 'role', 'lastSignIn', 'created'],
  filters: { role: ROLES, state: STATES },
});
