import { router } from '../trpc.ts';

export const adminImportsRouter = router({});
