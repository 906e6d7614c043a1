import { router } from '../trpc.ts';

export const adminVenuesRouter = router({});
