import type { Context, Staff } from '../context.ts';
import { undoAdmission } from '../door/undo.ts';
import { boxOfficeProcedure, router } from '../trpc.ts';
import { reservationDetail } from './admin-detail.ts';
import { allReservations, listReservations } from './admin-queries.ts';
import {
  addNoteInput,
  bookForGuestInput,
  changePartyInput,
  deleteNoteInput,
  editDetailsInput,
  eveningsInput,
  listReservationsInput,
  moveInput,
  previewBulkInput,
  readdressInput,
  reservationIdInput,
  startBulkInput,
  undoAdmissionInput,
} from './admin-schema.ts';
import { bookForGuest } from './book-for-guest.ts';
import { previewBulk, startBulk } from './bulk.ts';
import { editDetails } from './edit-details.ts';
import { evenings } from './evenings.ts';
import { moveReservation } from './move.ts';
import { addNote, deleteNote } from './notes.ts';
import { ticketToPrint } from './print-ticket.ts';
import { readdress } from './readdress.ts';
import { reservationsCsv } from './reservations-csv.ts';
import {
  cancelForBooker,
  changePartyForBooker,
  confirmForBooker,
  resendToBooker,
} from './staff-actions.ts';

/** Carries or answers what is personal: asked by POST. */
const personalQuery = boxOfficeProcedure.meta({ post: true });

const reading = (ctx: Context) => ({ locale: ctx.locale, now: ctx.now() });
const by = (ctx: Context & { staff: Staff }) => ({ userId: ctx.staff.id, now: ctx.now() });

/** Seats or mail changed: lists read afresh, the sender looks at once. */
function announce<T>(ctx: Context, answer: T) {
  ctx.shows.forget();
  ctx.wakeOutbox();
  return answer;
}

async function booking(ctx: Context & { staff: Staff }) {
  const { holdMinutes } = await ctx.settings.get('booking');
  return { secrets: ctx.secrets, holdMinutes, ...by(ctx) };
}

export const adminReservationsRouter = router({
  list: personalQuery
    .input(listReservationsInput)
    .query(({ ctx, input }) => listReservations(ctx.em, input, reading(ctx))),

  export: personalQuery.input(listReservationsInput).query(async ({ ctx, input }) => {
    const rows = await allReservations(ctx.em, input, reading(ctx));
    return { csv: reservationsCsv(rows, ctx.locale) };
  }),

  byId: boxOfficeProcedure
    .input(reservationIdInput)
    .query(({ ctx, input }) => reservationDetail(ctx.em, { ...input, ...reading(ctx) })),

  /** What a booking can be made for or moved to, and what a list can be narrowed to. */
  evenings: boxOfficeProcedure
    .input(eveningsInput)
    .query(({ ctx, input }) => evenings(ctx.em, { ...input, ...reading(ctx) })),

  ticket: personalQuery.input(reservationIdInput).query(({ ctx, input }) => {
    const { secrets, publicUrl } = ctx;
    return ticketToPrint(ctx.em, { ...input, secrets, publicUrl, now: ctx.now() });
  }),

  create: boxOfficeProcedure
    .input(bookForGuestInput)
    .mutation(async ({ ctx, input }) =>
      announce(ctx, await bookForGuest(ctx.em, input, await booking(ctx))),
    ),

  resend: boxOfficeProcedure
    .input(reservationIdInput)
    .mutation(async ({ ctx, input }) =>
      announce(ctx, await resendToBooker(ctx.em, input.id, by(ctx))),
    ),

  readdress: boxOfficeProcedure
    .input(readdressInput)
    .mutation(async ({ ctx, input }) =>
      announce(ctx, await readdress(ctx.em, input, { secrets: ctx.secrets, ...by(ctx) })),
    ),

  changeParty: boxOfficeProcedure
    .input(changePartyInput)
    .mutation(async ({ ctx, input }) =>
      announce(ctx, await changePartyForBooker(ctx.em, input, by(ctx))),
    ),

  move: boxOfficeProcedure
    .input(moveInput)
    .mutation(async ({ ctx, input }) =>
      announce(ctx, await moveReservation(ctx.em, input, await booking(ctx))),
    ),

  cancel: boxOfficeProcedure
    .input(reservationIdInput)
    .mutation(async ({ ctx, input }) =>
      announce(ctx, await cancelForBooker(ctx.em, input.id, by(ctx))),
    ),

  confirm: boxOfficeProcedure
    .input(reservationIdInput)
    .mutation(async ({ ctx, input }) =>
      announce(ctx, await confirmForBooker(ctx.em, input.id, by(ctx))),
    ),

  edit: boxOfficeProcedure
    .input(editDetailsInput)
    .mutation(({ ctx, input }) => editDetails(ctx.em, input, by(ctx))),

  undoAdmission: boxOfficeProcedure.input(undoAdmissionInput).mutation(({ ctx, input }) => {
    const { userId: staffId, now } = by(ctx);
    return undoAdmission(ctx.em, { ...input, staffId, now });
  }),

  addNote: boxOfficeProcedure
    .input(addNoteInput)
    .mutation(({ ctx, input }) => addNote(ctx.em, input, by(ctx))),

  deleteNote: boxOfficeProcedure
    .input(deleteNoteInput)
    .mutation(({ ctx, input }) => deleteNote(ctx.em, input.noteId, by(ctx))),

  previewBulk: personalQuery
    .input(previewBulkInput)
    .query(({ ctx, input }) => previewBulk(ctx.em, input, reading(ctx))),

  startBulk: boxOfficeProcedure
    .input(startBulkInput)
    .mutation(async ({ ctx, input }) => announce(ctx, await startBulk(ctx.em, input, by(ctx)))),
});
