import { bookingByToken } from '../reservations/booking-view.ts';
import { tokenInput } from '../reservations/schema.ts';
import { publicProcedure, router } from '../trpc.ts';
import { calendarFile } from './calendar.ts';
import { calendarBookingOf } from './ticket.ts';
import { ticketView } from './view.ts';

const secretQuery = publicProcedure.meta({ access: 'guest', post: true }).input(tokenInput);

export const ticketsRouter = router({
  show: secretQuery.query(async ({ ctx, input }) => {
    await ctx.limiter.spend(ctx.em, { linkByAddress: ctx.address }, ctx.now());
    const { token, locale = ctx.locale } = input;
    return ticketView(ctx.em, { token, locale, now: ctx.now(), publicUrl: ctx.publicUrl });
  }),

  calendar: secretQuery.query(async ({ ctx, input }) => {
    const { token, locale = ctx.locale } = input;
    const now = ctx.now();
    const row = await bookingByToken(ctx.em, 'ticket', { token, locale, now });
    return calendarFile(calendarBookingOf(row, { locale, now, publicUrl: ctx.publicUrl }));
  }),
});
