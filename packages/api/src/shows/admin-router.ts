import { router } from '../trpc.ts';

export const adminShowsRouter = router({});
