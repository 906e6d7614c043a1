import { router } from '../trpc.ts';

export const adminDashboardRouter = router({});
