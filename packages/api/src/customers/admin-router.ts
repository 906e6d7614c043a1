import { router } from '../trpc.ts';

export const adminCustomersRouter = router({});
