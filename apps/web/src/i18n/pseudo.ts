const ACCENTED: Record<string, string> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'ë',
  g: 'ğ',
  i: 'î',
  l: 'ł',
  n: 'ñ',
  o: 'ö',
  r: 'ř',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  C: 'Ç',
  E: 'Ë',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  S: 'Š',
  U: 'Ü',
};

/** A made-up language, accented and 40 % longer: what is not translated or does not fit stands out. */
export function pseudo(text: string) {
  const accented = text.replace(/\{\w+\}|\w/g, (match) => ACCENTED[match] ?? match);
  const letters = text.replace(/\{\w+\}/g, '').length;
  const tail = '~'.repeat(Math.ceil(letters * 0.4)).replace(/~{8}(?=~)/g, '$& ');
  return `[${accented} ${tail}]`;
}
