import type { AdminCalls } from './season.ts';

export const reservationsCalls: AdminCalls = async () => ({});
