import { router } from '../trpc.ts';

export const adminSettingsRouter = router({});
