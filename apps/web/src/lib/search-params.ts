/** Plain words in the address (`?access=stepFree,relaxed`) instead of the router's JSON. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: Record<string, unknown>) {
  const pairs = Object.entries(search).flatMap(([key, value]) => {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
      return [];
    const text = Array.isArray(value) ? value.join(',') : wordOf(value);
    return [`${encodeURIComponent(key)}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** A parameter as text, whatever the router holds in its place. */
export function wordOf(value: unknown) {
  const isWord = ['string', 'boolean', 'number'].includes(typeof value);
  return isWord ? String(value) : '';
}

/** The known words of a comma-separated parameter; an empty choice is no parameter at all. */
export function wordsOf<W extends string>(value: unknown, known: readonly W[]): W[] | undefined {
  const asked = Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string'
      ? value.split(',')
      : [];
  const words = known.filter((word) => asked.includes(word));
  return words.length > 0 ? words : undefined;
}
