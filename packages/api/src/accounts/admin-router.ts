import { router } from '../trpc.ts';

export const adminPeopleRouter = router({});
