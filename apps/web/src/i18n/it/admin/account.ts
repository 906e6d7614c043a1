export const adminAccount = {
  title: 'Il mio accesso',
};
