import { boxOfficeProcedure, router } from '../trpc.ts';
import { jumpInput } from './admin-schema.ts';
import { find } from './find.ts';

export const adminJumpRouter = router({
  find: boxOfficeProcedure
    .meta({ post: true })
    .input(jumpInput)
    .query(({ ctx, input }) =>
      find(ctx.em, { query: input.query, role: ctx.staff.role, now: ctx.now() }),
    ),
});
