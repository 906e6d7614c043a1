export const adminJump = {
  title: 'Vai a',
};
