import { csvOf } from '../lists/csv.ts';
import { adminProcedure, router } from '../trpc.ts';
import { adminVenueById, allAdminVenues, listAdminVenues } from './admin-queries.ts';
import {
  adminVenueInput,
  createVenueInput,
  listAdminVenuesInput,
  updateVenueInput,
  venueAtVersionInput,
} from './admin-schema.ts';
import { createVenue } from './create.ts';
import { deleteVenue } from './delete.ts';
import { updateVenue } from './update.ts';

const change = (ctx: { now: () => Date; staff: { id: string } }) => ({
  now: ctx.now(),
  staffId: ctx.staff.id,
});

/** Enough to go on editing. */
const answerOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

export const adminVenuesRouter = router({
  list: adminProcedure
    .input(listAdminVenuesInput)
    .query(({ ctx, input }) => listAdminVenues(ctx.em, input)),

  export: adminProcedure.input(listAdminVenuesInput).query(async ({ ctx, input }) => {
    const rows = await allAdminVenues(ctx.em, input);
    const csv = csvOf(
      [
        { title: 'slug', value: ({ slug }) => slug },
        { title: 'name', value: ({ name }) => name },
        { title: 'address', value: ({ address }) => address },
        { title: 'city', value: ({ city }) => city },
        { title: 'time_zone', value: ({ timeZone }) => timeZone },
        { title: 'room_capacity', value: ({ roomCapacity }) => roomCapacity },
        { title: 'performances', value: ({ performances }) => performances },
      ],
      rows,
    );
    return { csv };
  }),

  byId: adminProcedure
    .input(adminVenueInput)
    .query(({ ctx, input }) => adminVenueById(ctx.em, input.id)),

  create: adminProcedure.input(createVenueInput).mutation(async ({ ctx, input }) => {
    const venue = await createVenue(ctx.em, input, change(ctx));
    ctx.shows.forget();
    return answerOf(venue);
  }),

  update: adminProcedure.input(updateVenueInput).mutation(async ({ ctx, input }) => {
    const venue = await updateVenue(ctx.em, input, change(ctx));
    ctx.shows.forget();
    return answerOf(venue);
  }),

  delete: adminProcedure.input(venueAtVersionInput).mutation(async ({ ctx, input }) => {
    await deleteVenue(ctx.em, input, change(ctx));
    return { id: input.id };
  }),
});
