export const adminCommon = {
  title: 'Amministrazione',
};
