import type { RouterInputs } from '../trpc.ts';
import { listSearch } from './list-search.ts';

type Asked = RouterInputs['admin']['emails']['list'];

/** What the list of mails can be asked for, as its address says it. */
export const EMAIL_STATES = [
  'queued',
  'sending',
  'sent',
  'retrying',
  'failed',
  'skipped',
  'aborted',
] as const satisfies readonly Asked['state'][];

/** Every mail that is written for somebody, in the order of a booking's life. */
export const TEMPLATE_KINDS = [
  'confirmReservation',
  'ticket',
  'reservationChanged',
  'reservationMoved',
  'reservationCancelled',
  'performanceMoved',
  'performanceCancelled',
  'alreadyBooked',
  'yourReservations',
  'addressChanged',
  'staffInvite',
  'passwordReset',
] as const satisfies readonly RouterInputs['admin']['emails']['preview']['kind'][];

export const EMAIL_KINDS = [
  ...TEMPLATE_KINDS,
  'sample',
] as const satisfies readonly Asked['kind'][];

const EMAIL_SORTS = [
  'created',
  'sent',
  'recipient',
  'state',
  'attempts',
] as const satisfies readonly Asked['sort'][];
export type EmailSort = (typeof EMAIL_SORTS)[number];

const known = listSearch({
  sorts: EMAIL_SORTS,
  filters: { state: EMAIL_STATES, kind: EMAIL_KINDS, performance: null },
});
/** How the list of mails is asked in the address; whose mail it is searched for is not in it. */
export const emailSearch = (raw: Record<string, unknown>): ReturnType<typeof known> =>
  known({ ...raw, q: undefined });
