import type { Context, Staff } from '../context.ts';
import { doorProcedure, router } from '../trpc.ts';
import { counters } from './counters.ts';
import { doorPerformances, recentAdmissions, searchParties } from './queries.ts';
import { admitByCode, type ScanResult, scanTicket } from './scan.ts';
import type { Scan } from './scan-request.ts';
import {
  admitByCodeInput,
  countersInput,
  doorPerformancesInput,
  doorSearchInput,
  scanInput,
  undoInput,
} from './schema.ts';
import { undoAdmission } from './undo.ts';

interface Scanned {
  performanceId: string;
  nonce: string;
  admit?: number | undefined;
  device?: string | undefined;
  locale?: Scan['locale'] | undefined;
}

function scanOf(ctx: Context & { staff: Staff }, input: Scanned): Scan {
  const { performanceId, nonce, admit, device, locale } = input;
  return {
    performanceId,
    nonce,
    admit,
    now: ctx.now(),
    staffId: ctx.staff.id,
    device: device || 'door',
    locale: locale ?? ctx.locale,
  };
}

/** Tells what the door was answered. Guessing costs: each `unknown` spends from the scanning person's allowance. */
async function answered(ctx: Context & { staff: Staff }, result: ScanResult) {
  ctx.observer.tell({ what: 'scan', result: result.result });
  if (result.result === 'unknown') {
    await ctx.limiter.spend(ctx.orm.em.fork(), { scanGuessByStaff: ctx.staff.id }, ctx.now());
  }
  return result;
}

export const doorRouter = router({
  performances: doorProcedure
    .input(doorPerformancesInput)
    .query(({ ctx, input }) =>
      doorPerformances(ctx.em, { locale: input.locale ?? ctx.locale, now: ctx.now() }),
    ),

  scan: doorProcedure
    .input(scanInput)
    .mutation(async ({ ctx, input }) =>
      answered(ctx, await scanTicket(ctx.em, input.token, scanOf(ctx, input))),
    ),

  admitByCode: doorProcedure
    .input(admitByCodeInput)
    .mutation(async ({ ctx, input }) =>
      answered(ctx, await admitByCode(ctx.em, input.code, scanOf(ctx, input))),
    ),

  search: doorProcedure
    .meta({ post: true })
    .input(doorSearchInput)
    .query(({ ctx, input }) => searchParties(ctx.em, { ...input, now: ctx.now() })),

  undo: doorProcedure
    .input(undoInput)
    .mutation(({ ctx, input }) =>
      undoAdmission(ctx.em, { ...input, staffId: ctx.staff.id, now: ctx.now() }),
    ),

  counters: doorProcedure
    .input(countersInput)
    .query(({ ctx, input }) => counters(ctx.em, input.performanceId)),

  recent: doorProcedure
    .input(countersInput)
    .query(({ ctx, input }) => recentAdmissions(ctx.em, input.performanceId)),
});
