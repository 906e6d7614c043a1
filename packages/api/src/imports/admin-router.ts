import type { Context, Staff } from '../context.ts';
import { adminProcedure, router } from '../trpc.ts';
import {
  type CheckImportInput,
  checkImportInput,
  importTemplateInput,
  runImportInput,
} from './admin-schema.ts';
import { checkImport } from './check.ts';
import type { ImportTerms } from './import-kind.ts';
import { runImport } from './run.ts';
import { importTemplate } from './template.ts';

export const adminImportsRouter = router({
  /** A file to fill in, with examples. */
  template: adminProcedure
    .input(importTemplateInput)
    .query(({ input }) => ({ csv: importTemplate(input.kind, input.separator) })),

  /** The dry run. */
  check: adminProcedure
    .meta({ post: true })
    .input(checkImportInput)
    .query(async ({ ctx, input }) => {
      const { preview, ...checked } = await checkImport(ctx.em, input, termsOf(ctx, input));
      return {
        ...checked,
        preview: preview.map(({ startsAt, ...row }) => ({
          ...row,
          startsAt: startsAt?.toISOString(),
        })),
      };
    }),

  run: adminProcedure.input(runImportInput).mutation(async ({ ctx, input }) => {
    const counts = await runImport(ctx.em, input, termsOf(ctx, input));
    ctx.shows.forget();
    if (counts.tickets > 0) ctx.wakeOutbox();
    return counts;
  }),
});

function termsOf(
  { now, secrets, staff, locale }: Context & { staff: Staff },
  { existing, sendTickets }: CheckImportInput,
): ImportTerms {
  return { now: now(), secrets, userId: staff.id, locale, existing, sendTickets };
}
