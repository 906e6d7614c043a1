export const adminJump = {
  title: 'Vai a…',
  placeholder: 'Una pagina, uno spettacolo, un nome, un codice',
  screens: 'Pagine',
  erased: 'Persona cancellata',
} as const;
