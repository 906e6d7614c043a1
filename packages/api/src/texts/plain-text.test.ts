import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('a synopsis is told without its marks', () => {
  const text =
    '## La storia\n\nUna *locandiera* e **due** nobili.\n\n- [Il testo](https://example.org/a) intero\n2. Dopo';
  expect(plainText(text)).toBe(
    'La storia\n\nUna locandiera e due nobili.\n\nIl testo intero\nDopo',
  );
});

test('stars, numbers and brackets that are no marks stay', () => {
  for (const text of ['2 * 3 * 4', 'Anno 1900. Fine', '[sic]', 'Benvenut* a tutt* e ciao', '#1'])
    expect(plainText(text)).toBe(text);
});
