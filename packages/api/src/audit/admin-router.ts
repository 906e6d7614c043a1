import { nothing } from '../accounts/schema.ts';
import { type CsvColumn, csvOf } from '../lists/csv.ts';
import { adminProcedure, router } from '../trpc.ts';
import { allEntries, type AuditListEntry, auditPeople, listEntries } from './admin-queries.ts';
import { listAuditInput } from './admin-schema.ts';

export const adminAuditRouter = router({
  list: adminProcedure.input(listAuditInput).query(({ ctx, input }) => listEntries(ctx.em, input)),
  export: adminProcedure.input(listAuditInput).query(async ({ ctx, input }) => ({
    csv: csvOf(COLUMNS, await allEntries(ctx.em, input)),
  })),
  /** Who can be asked for. */
  people: adminProcedure.input(nothing).query(({ ctx }) => auditPeople(ctx.em)),
});

/** Titles stay the same in every language: files are read by programs too. */
const COLUMNS: CsvColumn<AuditListEntry>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'at', value: ({ at }) => at },
  { title: 'actor', value: ({ actor }) => actor },
  { title: 'who', value: ({ who }) => who?.name },
  { title: 'action', value: ({ action }) => action },
  { title: 'entity_id', value: ({ entityId }) => entityId },
  { title: 'reservation', value: ({ about }) => about.reservation?.code },
  { title: 'show', value: ({ about }) => about.show?.title.it },
  { title: 'details', value: ({ details }) => JSON.stringify(details) },
];
