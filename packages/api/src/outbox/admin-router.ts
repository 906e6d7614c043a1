import { router } from '../trpc.ts';

export const adminEmailsRouter = router({});
