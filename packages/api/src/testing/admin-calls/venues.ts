import type { AdminCalls } from './season.ts';

export const venuesCalls: AdminCalls = async () => ({});
