const PLAIN_NAME = /^[\p{L}\p{M}'’., -]{1,60}$/u;
const LOOKS_LIKE_A_SITE = /\p{L}\.\p{L}{2,}/u;

/**
 * The name to greet with, or nothing. Anybody can type another person's address into the booking form, so a "name" that carries
 * a link, a number or an advertisement is not passed on to the owner of that address.
 */
export function greetableName(name: string) {
  const trimmed = name.trim();
  return PLAIN_NAME.test(trimmed) && !LOOKS_LIKE_A_SITE.test(trimmed) ? trimmed : '';
}
