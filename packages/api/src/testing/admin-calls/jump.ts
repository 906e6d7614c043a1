import type { AdminCalls } from './season.ts';

export const jumpCalls: AdminCalls = async ({ admin }) => ({
  'admin.jump.find': () => admin.admin.jump.find({ query: 'lovelace' }),
});
