import type { RouterInputs, RouterOutputs } from '../../lib/trpc.ts';

type Reservations = RouterOutputs['admin']['reservations'];

export type ReservationRow = Reservations['list']['rows'][number];
export type Reservation = Reservations['byId'];
export type TimelineEntry = Reservation['timeline'][number];
export type Evening = Reservations['evenings'][number];
export type Asked = RouterInputs['admin']['reservations']['list'];
export type Chosen = RouterInputs['admin']['reservations']['previewBulk']['chosen'];
export type BulkAction = RouterInputs['admin']['reservations']['previewBulk']['action'];
