import { expect, test } from 'vitest';

import { blocksOf, inlinesOf } from './prose.ts';

test('headings, lists and paragraphs are told apart, with or without blank lines', () => {
  expect(
    blocksOf('## La storia\nUna sera\nd’estate.\n- uno\n- due\n1. primo\n\n### Poi\n\nFine'),
  ).toEqual([
    { kind: 'heading', level: 2, text: 'La storia' },
    { kind: 'paragraph', text: 'Una sera d’estate.' },
    { kind: 'list', isNumbered: false, items: ['uno', 'due'] },
    { kind: 'list', isNumbered: true, items: ['primo'] },
    { kind: 'heading', level: 3, text: 'Poi' },
    { kind: 'paragraph', text: 'Fine' },
  ]);
});

const marked = (text: string) => inlinesOf(text).filter(({ kind }) => kind !== 'text');

test('bold, italic and links are marked', () => {
  expect(
    marked('La **locandiera**, una *donna*: [il testo](https://example.org/a), [noi](/about)'),
  ).toEqual([
    { kind: 'strong', text: 'locandiera' },
    { kind: 'emphasis', text: 'donna' },
    { kind: 'link', text: 'il testo', address: 'https://example.org/a' },
    { kind: 'link', text: 'noi', address: '/about' },
  ]);
});

test('a star inside a word is a star', () => {
  for (const text of ['Benvenut* a tutt* e ciao', 'tutt*e ragazz*i', '2 * 3 * 4'])
    expect([text, marked(text)]).toEqual([text, []]);
});

test('an address that could run something, or lead away in disguise, is only words', () => {
  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'JAVASCRIPT:x',
  ])
    expect([address, marked(`[premi](${address})`)]).toEqual([address, []]);
});
