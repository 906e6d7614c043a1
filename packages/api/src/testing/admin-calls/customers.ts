import type { AdminCalls } from './season.ts';

export const customersCalls: AdminCalls = async () => ({});
