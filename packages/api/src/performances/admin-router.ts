import { router } from '../trpc.ts';

export const adminPerformancesRouter = router({});
