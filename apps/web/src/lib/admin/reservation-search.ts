import type { RouterInputs } from '../trpc.ts';
import { listSearch } from './list-search.ts';

type Asked = RouterInputs['admin']['reservations']['list'];

const SORTS = [
  'createdAt',
  'startsAt',
  'name',
  'code',
  'partySize',
  'status',
] as const satisfies readonly Asked['sort'][];
export type ReservationSort = (typeof SORTS)[number];

export const RESERVATION_STATUSES = [
  'pending',
  'confirmed',
  'expired',
  'cancelled',
  'moved',
] as const satisfies readonly Asked['status'][];
export const ADMITTED = ['none', 'some', 'all'] as const satisfies readonly Asked['admitted'][];
export const MARKS = ['access', 'note'] as const;

const known = listSearch({
  sorts: SORTS,
  filters: {
    performance: null,
    status: RESERVATION_STATUSES,
    admitted: ADMITTED,
    mark: MARKS,
    from: null,
    to: null,
    /** Work over many of them whose progress is shown. */
    job: null,
  },
});

/** The address of the list of reservations; whatever is typed to find a person is no part of it. */
export function reservationSearch(raw: Record<string, unknown>) {
  const { q: _, ...search } = known(raw);
  return search;
}
export type ReservationSearch = ReturnType<typeof reservationSearch>;
