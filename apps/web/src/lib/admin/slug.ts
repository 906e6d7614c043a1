const LONGEST = 80;

/** A title as the end of an address: `Così è (se vi pare)` becomes `cosi-e-se-vi-pare`. */
export function slugOf(title: string) {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}
