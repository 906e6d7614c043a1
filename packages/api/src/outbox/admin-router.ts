import { nothing } from '../accounts/schema.ts';
import { csvOf } from '../lists/csv.ts';
import { boxOfficeProcedure, router } from '../trpc.ts';
import { allEmails, emailById, listEmails } from './admin-queries.ts';
import { emailInput, listEmailsInput, previewInput, templateInput } from './admin-schema.ts';
import { emailColumns } from './email-csv.ts';
import { relayHealth } from './health.ts';
import { abortEmail, retryEmail, retryFailedEmails } from './retry.ts';
import { sampleEvening } from './sample-evening.ts';
import { sendSample } from './send-sample.ts';

export const adminEmailsRouter = router({
  list: boxOfficeProcedure
    .meta({ post: true })
    .input(listEmailsInput)
    .query(({ ctx, input }) => listEmails(ctx.em, input, ctx.staff.role)),
  export: boxOfficeProcedure
    .meta({ post: true })
    .input(listEmailsInput)
    .query(async ({ ctx, input }) => {
      const rows = await allEmails(ctx.em, input, ctx.staff.role);
      return { csv: csvOf(emailColumns(ctx.locale), rows) };
    }),
  byId: boxOfficeProcedure
    .input(emailInput)
    .query(({ ctx, input }) => emailById(ctx.em, input.id, ctx.staff.role)),
  retry: boxOfficeProcedure.input(emailInput).mutation(async ({ ctx, input }) => {
    const retried = await retryEmail(ctx.em, input.id, { staff: ctx.staff, now: ctx.now() });
    ctx.wakeOutbox();
    return retried;
  }),
  retryFailed: boxOfficeProcedure.input(nothing).mutation(async ({ ctx }) => {
    const retried = await retryFailedEmails(ctx.em, { staff: ctx.staff, now: ctx.now() });
    ctx.wakeOutbox();
    return retried;
  }),
  abort: boxOfficeProcedure
    .input(emailInput)
    .mutation(({ ctx, input }) =>
      abortEmail(ctx.em, input.id, { staff: ctx.staff, now: ctx.now() }),
    ),
  /** Whether mail leaves; said on every page of the back office when it does not. */
  health: boxOfficeProcedure.input(nothing).query(({ ctx }) => relayHealth(ctx.em, ctx.now())),
  /** A mail as its reader would see it, with made-up facts; about a real evening when asked for it. */
  preview: boxOfficeProcedure.input(previewInput).query(async ({ ctx, input }) => {
    const { kind, locale, evening } = input;
    const { publicUrl } = ctx;
    const about = evening && (await sampleEvening(ctx.em, evening, { locale, publicUrl }));
    return ctx.mailPreview(kind, locale, about);
  }),
  sendSample: boxOfficeProcedure.input(templateInput).mutation(async ({ ctx, input }) => {
    const sent = await sendSample(ctx.em, { ...input, to: ctx.staff, now: ctx.now() });
    ctx.wakeOutbox();
    return sent;
  }),
});
