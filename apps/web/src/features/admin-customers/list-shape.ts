import { LOCALES } from '../../i18n/t.ts';
import { listSearch } from '../../lib/admin/list-search.ts';
import type { ListSearch } from '../../lib/admin/list-search.ts';

/** How the list of people is asked in the address; whom it is searched for is not in it. */
const SORTS = ['lastEvening', 'name', 'email', 'bookings', 'seats', 'noShows'] as const;
const FILTERS = { language: LOCALES, noShows: ['yes'] } as const;
export type CustomerSort = (typeof SORTS)[number];
export type CustomerSearch = ListSearch<CustomerSort, typeof FILTERS>;

const known = listSearch({ sorts: SORTS, filters: FILTERS });
export const customerSearch = (raw: Record<string, unknown>): CustomerSearch =>
  known({ ...raw, q: undefined });
