export const adminJump = {
  title: 'Vai a',
} as const;
