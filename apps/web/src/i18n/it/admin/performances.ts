export const adminPerformances = {
  title: 'Repliche',
} as const;
