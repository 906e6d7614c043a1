import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { publicProcedure, router } from '../trpc.ts';
import { acceptInvite } from './accept-invite.ts';
import { setUpFirstAdmin } from './first-admin.ts';
import { linkInfo } from './link-info.ts';
import { owedSecondFactor } from './owed-second-factor.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { resetPassword } from './reset-password.ts';
import {
  acceptInviteInput,
  nothing,
  requestPasswordResetInput,
  resetPasswordInput,
  setUpFirstAdminInput,
  signInInput,
  staffLinkInput,
} from './schema.ts';
import { findAccount, noteSignIn } from './sign-in.ts';

/** Longer than promising a mail takes: whether there was one to promise cannot be told from the answer's time. */
const SAME_TIME_FOR_ALL_MS = 400;

/** Links are too long to be guessed; the limit keeps those who try from costing anything. */
function spendLink({ limiter, orm, address, now }: Context) {
  return limiter.spend(orm.em.fork(), { linkByAddress: address }, now());
}

const at = ({ passwords, settings, now }: Context) => ({ passwords, settings, now: now() });

export const authRouter = router({
  signIn: publicProcedure.input(signInInput).mutation(async ({ ctx, input }) => {
    const pair = { signInByEmailAndAddress: `${input.email} ${ctx.address}` };
    const whose = { signInByAddress: ctx.address, signInByEmail: input.email, ...pair };
    await ctx.limiter.spend(ctx.orm.em.fork(), whose, ctx.now());
    const account = await findAccount(ctx.em, input, ctx.passwords);
    const { id, name, role } = account;
    await ctx.limiter.restore(ctx.em, pair);
    await ctx.session.start(id);
    await noteSignIn(ctx.em, id, ctx.now());
    return { name, role, secondFactor: owedSecondFactor(account, ctx) };
  }),

  signOut: publicProcedure.input(nothing).mutation(async ({ ctx }) => {
    await ctx.session.end();
    return { signedOut: true as const };
  }),

  me: publicProcedure.input(nothing).query(({ ctx }) => {
    if (!ctx.staff) return null;
    const { name, email, role } = ctx.staff;
    return { name, email, role, secondFactor: ctx.session.secondFactor };
  }),

  linkInfo: publicProcedure
    .meta({ post: true })
    .input(staffLinkInput)
    .query(async ({ ctx, input }) => {
      await spendLink(ctx);
      return linkInfo(ctx.em, input.token, ctx.now());
    }),

  acceptInvite: publicProcedure.input(acceptInviteInput).mutation(async ({ ctx, input }) => {
    await spendLink(ctx);
    return acceptInvite(ctx.em, input, at(ctx));
  }),

  requestPasswordReset: publicProcedure
    .input(requestPasswordResetInput)
    .mutation(async ({ ctx, input: { email } }) => {
      const whose = { resetByAddress: ctx.address, resetByEmail: email };
      await ctx.limiter.spend(ctx.orm.em.fork(), whose, ctx.now());
      const { secrets, now } = ctx;
      const asked = requestPasswordReset(ctx.em, { email, secrets, now: now() });
      await Promise.all([delay(SAME_TIME_FOR_ALL_MS), asked.catch(ctx.report)]);
      ctx.wakeOutbox();
      return { requested: true as const };
    }),

  resetPassword: publicProcedure.input(resetPasswordInput).mutation(async ({ ctx, input }) => {
    await spendLink(ctx);
    return resetPassword(ctx.em, input, at(ctx));
  }),

  setUpFirstAdmin: publicProcedure.input(setUpFirstAdminInput).mutation(async ({ ctx, input }) => {
    await spendLink(ctx);
    return setUpFirstAdmin(ctx.em, input, at(ctx));
  }),
});
