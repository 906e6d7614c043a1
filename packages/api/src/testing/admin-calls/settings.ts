import type { AdminCalls } from './season.ts';

export const settingsCalls: AdminCalls = async () => ({});
