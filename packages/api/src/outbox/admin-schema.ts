import * as z from 'zod/mini';
import { listInput } from '../lists/schema.ts';
import { locale } from '../shows/schema.ts';

export const EMAIL_STATE_WORDS = [
  'queued',
  'sending',
  'sent',
  'retrying',
  'failed',
  'skipped',
  'aborted',
] as const;
export const TEMPLATE_KIND_WORDS = [
  'confirmReservation',
  'ticket',
  'reservationChanged',
  'reservationMoved',
  'reservationCancelled',
  'performanceMoved',
  'performanceCancelled',
  'alreadyBooked',
  'yourReservations',
  'addressChanged',
  'staffInvite',
  'passwordReset',
] as const;
export const EMAIL_KIND_WORDS = [...TEMPLATE_KIND_WORDS, 'sample'] as const;
export const EMAIL_SORTS = ['created', 'sent', 'recipient', 'state', 'attempts'] as const;

const filters = {
  state: z.optional(z.enum(EMAIL_STATE_WORDS)),
  kind: z.optional(z.enum(EMAIL_KIND_WORDS)),
  performanceId: z.optional(z.uuid()),
};

export const listEmailsInput = listInput(EMAIL_SORTS, filters);
export const emailInput = z.strictObject({ id: z.uuid() });
export const templateInput = z.strictObject({ kind: z.enum(TEMPLATE_KIND_WORDS), locale });
/** The mail of a kind about a real evening; `startsAt` and `venueId` say where it would be moved. */
export const previewInput = z.extend(templateInput, {
  evening: z.optional(
    z.strictObject({
      performanceId: z.uuid(),
      startsAt: z.optional(z.iso.datetime({ offset: true })),
      venueId: z.optional(z.uuid()),
    }),
  ),
});
