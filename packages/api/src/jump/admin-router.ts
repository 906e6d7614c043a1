import { router } from '../trpc.ts';

export const adminJumpRouter = router({});
