import type { RouterOutputs } from './trpc.ts';

export type ShowSummary = RouterOutputs['shows']['list'][number];
export type ShowDetail = RouterOutputs['shows']['bySlug'];
export type PerformanceSummary = ShowSummary['performances'][number];
export type PerformanceDetail = RouterOutputs['performances']['byId'];
export type MonthPerformance = RouterOutputs['performances']['month'][number];
export type Availability = PerformanceSummary['availability'];
export type Poster = NonNullable<ShowSummary['poster']>;
export type AccessFeature = PerformanceSummary['accessFeatures'][number];
export type ContentNote = ShowDetail['contentNotes'][number];
export type Progress = RouterOutputs['reservations']['progress'];
export type Preview = RouterOutputs['reservations']['preview'];
export type ManagedReservation = RouterOutputs['reservations']['show'];
export type Ticket = RouterOutputs['tickets']['show'];
export type BookedPerformance = Preview['performance'];
