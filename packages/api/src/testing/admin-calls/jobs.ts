import type { AdminCalls } from './season.ts';

export const jobsCalls: AdminCalls = async () => ({});
