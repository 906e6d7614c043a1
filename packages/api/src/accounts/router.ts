import { record } from '../audit/record.ts';
import { publicProcedure, router } from '../trpc.ts';
import { nothing, signInInput } from './schema.ts';
import { findAccount } from './sign-in.ts';

export const authRouter = router({
  signIn: publicProcedure.input(signInInput).mutation(async ({ ctx, input }) => {
    const pair = { signInByEmailAndAddress: `${input.email} ${ctx.address}` };
    const whose = { signInByAddress: ctx.address, signInByEmail: input.email, ...pair };
    await ctx.limiter.spend(ctx.orm.em.fork(), whose, ctx.now());
    const { id, name, role } = await findAccount(ctx.em, input, ctx.passwords);
    await ctx.limiter.restore(ctx.em, pair);
    await ctx.session.start(id);
    record(ctx.em, { action: 'user.signedIn', entityId: id, at: ctx.now(), userId: id });
    await ctx.em.flush();
    return { name, role };
  }),

  signOut: publicProcedure.input(nothing).mutation(async ({ ctx }) => {
    await ctx.session.end();
    return { signedOut: true as const };
  }),

  me: publicProcedure.input(nothing).query(({ ctx }) => {
    if (!ctx.staff) return null;
    const { name, email, role } = ctx.staff;
    return { name, email, role };
  }),
});
