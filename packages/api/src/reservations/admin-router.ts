import { router } from '../trpc.ts';

export const adminReservationsRouter = router({});
