export const adminSettings = {
  title: 'Pagine e impostazioni',
};
