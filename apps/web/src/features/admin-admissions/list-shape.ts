import { listSearch } from '../../lib/admin/list-search.ts';
import type { ListSearch } from '../../lib/admin/list-search.ts';
import type { RouterInputs } from '../../lib/trpc.ts';

type Asked = RouterInputs['admin']['admissions']['list'];

/** What can come of a scan, as the list is asked for it: one outcome, or all that let nobody in. */
export const RESULTS = [
  'admitted',
  'undone',
  'refused',
  'alreadyAdmitted',
  'wrongPerformance',
  'notConfirmed',
  'cancelled',
  'expired',
  'tooEarly',
  'tooLate',
  'unknown',
] as const satisfies readonly Asked['result'][];

const SORTS = ['at', 'name', 'result', 'device', 'by'] as const satisfies readonly Asked['sort'][];
const FILTERS = {
  performance: null,
  result: RESULTS,
  device: null,
  by: null,
  from: null,
  to: null,
} as const;
export type AdmissionSort = (typeof SORTS)[number];
export type AdmissionSearch = ListSearch<AdmissionSort, typeof FILTERS>;
export type AdmissionPart = Partial<Record<keyof AdmissionSearch, unknown>>;

const known = listSearch({ sorts: SORTS, filters: FILTERS });

/** How the list of admissions is asked in the address; whom it is searched for is not in it. */
export const admissionSearch = (raw: Record<string, unknown>): AdmissionSearch =>
  known({ ...raw, q: undefined });
