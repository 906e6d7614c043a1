export const adminPerformances = {
  title: 'Repliche',
};
