import type { Context } from '../context.ts';
import type { AllowanceName } from '../rate-limits/limiter.ts';
import { publicProcedure, router } from '../trpc.ts';
import { confirm } from './confirm.ts';
import { correctEmail } from './correct-email.ts';
import { findReservations } from './find.ts';
import { cancel, changePartySize } from './manage.ts';
import { progress } from './progress.ts';
import { resendConfirmation } from './request-mail.ts';
import {
  changePartySizeInput,
  correctEmailInput,
  createReservationInput,
  findInput,
  requestInput,
  tokenInput,
} from './schema.ts';
import { previewConfirmation, showReservation } from './views.ts';

const HALF_HOUR_SECONDS = 1_800;
const secretQuery = publicProcedure.meta({ access: 'guest', post: true });

function spend(ctx: Context, whose: Partial<Record<AllowanceName, string>>) {
  return ctx.limiter.spend(ctx.orm.em.fork(), whose, ctx.now());
}

/** How often a mail may be asked for again is the company's to say. */
async function spendResend(
  ctx: Context,
  whose: { resendByReservation: string; bookingByEmail?: string },
) {
  const { resendsPerHalfHour: burst } = await ctx.settings.get('booking');
  const resendByReservation = { burst, perSeconds: HALF_HOUR_SECONDS };
  await ctx.limiter.spend(ctx.orm.em.fork(), whose, ctx.now(), { resendByReservation });
}

async function requireKnown(ctx: Context, idempotencyKey: string, refusal: unknown) {
  await progress(ctx.orm.em.fork(), idempotencyKey, ctx.now()).catch(() => {
    throw refusal;
  });
}

/** Seats or mail changed: lists read afresh, the sender looks at once. */
function announce(ctx: Context) {
  ctx.shows.forget();
  ctx.wakeOutbox();
}

export const reservationsRouter = router({
  create: publicProcedure.input(createReservationInput).mutation(async ({ ctx, input }) => {
    await spend(ctx, { bookingByAddress: ctx.address, bookingByEmail: input.email }).catch(
      // Whoever lost an answer gets it again, however often.
      (refusal: unknown) => requireKnown(ctx, input.idempotencyKey, refusal),
    );
    const { code, status, expiresAt } = await ctx.desk.reserve(input, ctx.reference);
    announce(ctx);
    return { code, status, expiresAt: expiresAt.toISOString() };
  }),

  progress: secretQuery
    .input(requestInput)
    .query(({ ctx, input }) => progress(ctx.em, input.idempotencyKey, ctx.now())),

  resendConfirmation: publicProcedure.input(requestInput).mutation(async ({ ctx, input }) => {
    await spendResend(ctx, { resendByReservation: input.idempotencyKey });
    const answer = await resendConfirmation(ctx.em, input.idempotencyKey, ctx.now());
    announce(ctx);
    return answer;
  }),

  correctEmail: publicProcedure.input(correctEmailInput).mutation(async ({ ctx, input }) => {
    await spendResend(ctx, {
      resendByReservation: input.idempotencyKey,
      bookingByEmail: input.email,
    });
    const answer = await correctEmail(ctx.em, input, { secrets: ctx.secrets, now: ctx.now() });
    announce(ctx);
    return answer;
  }),

  preview: secretQuery.input(tokenInput).query(async ({ ctx, input }) => {
    await spend(ctx, { linkByAddress: ctx.address });
    const { token, locale = ctx.locale } = input;
    return previewConfirmation(ctx.em, { token, locale, now: ctx.now(), secrets: ctx.secrets });
  }),

  confirm: publicProcedure.input(tokenInput).mutation(async ({ ctx, input }) => {
    await spend(ctx, { linkByAddress: ctx.address });
    const answer = await confirm(ctx.em, input.token, { secrets: ctx.secrets, now: ctx.now() });
    announce(ctx);
    return answer;
  }),

  find: publicProcedure.input(findInput).mutation(async ({ ctx, input }) => {
    await spend(ctx, { findByAddress: ctx.address, findByEmail: input.email });
    await findReservations(ctx.em, { ...input, now: ctx.now() });
    announce(ctx);
    return { accepted: true as const };
  }),

  show: secretQuery.input(tokenInput).query(async ({ ctx, input }) => {
    await spend(ctx, { linkByAddress: ctx.address });
    const { token, locale = ctx.locale } = input;
    return showReservation(ctx.em, { token, locale, now: ctx.now(), secrets: ctx.secrets });
  }),

  cancel: publicProcedure.input(tokenInput).mutation(async ({ ctx, input }) => {
    await spend(ctx, { linkByAddress: ctx.address });
    const { code, status } = await cancel(ctx.em, input.token, ctx.now());
    announce(ctx);
    return { code, status };
  }),

  changePartySize: publicProcedure.input(changePartySizeInput).mutation(async ({ ctx, input }) => {
    await spend(ctx, { linkByAddress: ctx.address });
    const change = { partySize: input.partySize, now: ctx.now() };
    const { code, status, partySize } = await changePartySize(ctx.em, input.token, change);
    announce(ctx);
    return { code, status, partySize };
  }),
});
