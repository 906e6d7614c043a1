import type { JobKind } from '@azionelab/db';
import type { Step } from './step.ts';
import { cancelForPerformance } from './steps/cancel-performance.ts';
import { cancelMany } from './steps/cancel-many.ts';
import { tellOfMove } from './steps/move-performance.ts';
import { resendMany } from './steps/resend-many.ts';

export const STEPS: Record<JobKind, Step> = {
  cancelPerformance: cancelForPerformance,
  movePerformance: tellOfMove,
  resendMany,
  cancelMany,
};
