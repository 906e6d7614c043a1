import { nothing } from '../accounts/schema.ts';
import type { Context, Staff } from '../context.ts';
import {
  enteringStaffProcedure,
  router,
  sensitiveEnteringStaffProcedure,
  sensitiveStaffProcedure,
  staffProcedure,
} from '../trpc.ts';
import { changePassword } from './change-password.ts';
import { changeProfile } from './change-profile.ts';
import { confirmPassword } from './confirm-password.ts';
import { endOtherSessions, endOwnSession } from './end-session.ts';
import { giveSecondFactor } from './give-second-factor.ts';
import { ownAccount, sessionsOf } from './queries.ts';
import {
  changePasswordInput,
  changeProfileInput,
  confirmPasswordInput,
  confirmSecondFactorInput,
  endSessionInput,
  giveSecondFactorInput,
} from './schema.ts';
import {
  confirmSecondFactor,
  offerSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from './second-factor.ts';

type StaffContext = Context & { staff: Staff };

const whoIn = ({ staff, session, now }: StaffContext) => ({
  userId: staff.id,
  handle: session.handle,
  now: now(),
});
const done = { done: true as const };

/** Runs what checks a secret of the caller's; the rightful one gets back what it spent. */
async function spending<T>(
  ctx: StaffContext,
  allowance: 'passwordByStaff' | 'secondFactorByStaff',
  work: () => Promise<T>,
) {
  const whose = { [allowance]: ctx.staff.id };
  await ctx.limiter.spend(ctx.orm.em.fork(), whose, ctx.now());
  const result = await work();
  await ctx.limiter.restore(ctx.orm.em.fork(), whose);
  return result;
}

export const accountRouter = router({
  me: staffProcedure.input(nothing).query(async ({ ctx }) => {
    const { userId, handle, now } = whoIn(ctx);
    const account = await ownAccount(ctx.em, userId);
    const sessions = await sessionsOf(ctx.em, userId, now);
    const isRequired = account.role === 'admin' && ctx.requiresSecondFactor;
    return {
      ...account,
      secondFactor: { ...account.secondFactor, isRequired },
      sessions: sessions.map((session) => ({ ...session, isThis: session.handle === handle })),
    };
  }),

  changeProfile: staffProcedure
    .input(changeProfileInput)
    .mutation(({ ctx, input }) => changeProfile(ctx.em, input, whoIn(ctx))),

  changePassword: staffProcedure.input(changePasswordInput).mutation(({ ctx, input }) => {
    const { passwords, settings } = ctx;
    return spending(ctx, 'passwordByStaff', () =>
      changePassword(ctx.em, input, { ...whoIn(ctx), passwords, settings }),
    );
  }),

  endSession: staffProcedure.input(endSessionInput).mutation(async ({ ctx, input }) => {
    await endOwnSession(ctx.em, input.handle, whoIn(ctx));
    return done;
  }),

  endOtherSessions: staffProcedure
    .input(nothing)
    .mutation(({ ctx }) => endOtherSessions(ctx.em, whoIn(ctx))),

  confirmPassword: enteringStaffProcedure
    .input(confirmPasswordInput)
    .mutation(async ({ ctx, input }) => {
      const who = { ...whoIn(ctx), passwords: ctx.passwords };
      await spending(ctx, 'passwordByStaff', () => confirmPassword(ctx.em, input.password, who));
      return done;
    }),

  giveSecondFactor: enteringStaffProcedure
    .input(giveSecondFactorInput)
    .mutation(async ({ ctx, input }) => {
      const who = { ...whoIn(ctx), secrets: ctx.secrets };
      await spending(ctx, 'secondFactorByStaff', () => giveSecondFactor(ctx.em, input.code, who));
      return done;
    }),

  secondFactorOffer: sensitiveEnteringStaffProcedure
    .meta({ post: true })
    .input(nothing)
    .query(async ({ ctx }) => {
      const { secrets, staff, session } = ctx;
      const { name: issuer } = await ctx.settings.get('company');
      const about = { email: staff.email, issuer, owed: session.secondFactor };
      return offerSecondFactor({ ...whoIn(ctx), ...about, secrets });
    }),

  confirmSecondFactor: sensitiveEnteringStaffProcedure
    .input(confirmSecondFactorInput)
    .mutation(({ ctx, input }) => {
      const { secrets, session } = ctx;
      const who = { ...whoIn(ctx), secrets, owed: session.secondFactor };
      return spending(ctx, 'secondFactorByStaff', () => confirmSecondFactor(ctx.em, input, who));
    }),

  removeSecondFactor: sensitiveStaffProcedure.input(nothing).mutation(async ({ ctx }) => {
    await removeSecondFactor(ctx.em, whoIn(ctx), ctx);
    return done;
  }),

  renewRecoveryCodes: sensitiveStaffProcedure
    .input(nothing)
    .mutation(({ ctx }) => renewRecoveryCodes(ctx.em, { ...whoIn(ctx), secrets: ctx.secrets })),
});
