import * as z from 'zod/mini';
import { listInput } from '../lists/schema.ts';

export const ADMISSION_SORTS = ['at', 'name', 'result', 'device', 'by'] as const;
export const ADMISSION_RESULTS = [
  'admitted',
  'undone',
  'unknown',
  'cancelled',
  'expired',
  'notConfirmed',
  'wrongPerformance',
  'tooEarly',
  'tooLate',
  'alreadyAdmitted',
] as const;

export const listAdmissionsInput = listInput(ADMISSION_SORTS, {
  performanceId: z.optional(z.uuid()),
  result: z.optional(z.enum([...ADMISSION_RESULTS, 'refused'])),
  device: z.optional(z.string().check(z.maxLength(40))),
  by: z.optional(z.uuid()),
  from: z.optional(z.iso.datetime({ offset: true })),
  to: z.optional(z.iso.datetime({ offset: true })),
});
export type ListAdmissionsInput = z.output<typeof listAdmissionsInput>;

export const eveningAtDoorInput = z.strictObject({ performanceId: z.uuid() });
