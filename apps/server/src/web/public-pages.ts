/** The addresses of pages that are for everybody and about nothing in particular. */
export const PUBLIC_PAGES = [
  '/',
  '/shows',
  '/calendar',
  '/venues',
  '/about',
  '/contacts',
  '/privacy',
  '/accessibility',
];
