import type { Context, Staff } from '../context.ts';
import { boxOfficeProcedure, router, sensitiveBoxOfficeProcedure } from '../trpc.ts';
import { customersCsv, listCustomers } from './admin-queries.ts';
import {
  addCustomerNoteInput,
  customerInput,
  deleteCustomerNoteInput,
  eraseCustomerInput,
  listCustomersInput,
} from './admin-schema.ts';
import { customerDetail } from './detail.ts';
import { erasePerson, previewErasure } from './erase.ts';
import { exportPerson } from './export-person.ts';
import { addCustomerNote, deleteCustomerNote } from './notes.ts';

/** Carries names and addresses: asked by POST. */
const personalQuery = boxOfficeProcedure.meta({ post: true });

const by = (ctx: Context & { staff: Staff }) => ({ userId: ctx.staff.id, now: ctx.now() });
const reading = (ctx: Context) => ({ locale: ctx.locale, now: ctx.now() });

export const adminCustomersRouter = router({
  list: personalQuery
    .input(listCustomersInput)
    .query(({ ctx, input }) => listCustomers(ctx.em, input, ctx.now())),

  export: personalQuery
    .input(listCustomersInput)
    .query(async ({ ctx, input }) => ({ csv: await customersCsv(ctx.em, input, reading(ctx)) })),

  byId: boxOfficeProcedure
    .input(customerInput)
    .query(({ ctx, input }) => customerDetail(ctx.em, { ...input, ...reading(ctx) })),

  addNote: boxOfficeProcedure
    .input(addCustomerNoteInput)
    .mutation(({ ctx, input }) => addCustomerNote(ctx.em, input, by(ctx))),

  deleteNote: boxOfficeProcedure
    .input(deleteCustomerNoteInput)
    .mutation(({ ctx, input }) => deleteCustomerNote(ctx.em, input.noteId, by(ctx))),

  exportPerson: boxOfficeProcedure
    .input(customerInput)
    .mutation(({ ctx, input }) => exportPerson(ctx.em, { ...input, ...by(ctx) })),

  previewErasure: boxOfficeProcedure
    .input(customerInput)
    .query(({ ctx, input }) => previewErasure(ctx.em, { ...input, ...reading(ctx) })),

  erase: sensitiveBoxOfficeProcedure
    .input(eraseCustomerInput)
    .mutation(({ ctx, input }) => erasePerson(ctx.em, input, by(ctx))),
});
