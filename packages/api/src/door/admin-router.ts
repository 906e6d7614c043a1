import { router } from '../trpc.ts';

export const adminAdmissionsRouter = router({});
