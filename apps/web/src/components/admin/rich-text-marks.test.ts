import { expect, test } from 'vitest';

import { withLink, withMark } from './rich-text-marks.ts';

test('a chosen word is set in bold, and back', () => {
  const bold = withMark('una sera bella', 4, 8, 'bold');
  expect(bold).toEqual({ text: 'una **sera** bella', from: 6, to: 10 });
  expect(withMark(bold.text, bold.from, bold.to, 'bold').text).toBe('una sera bella');
});

test('italic inside bold does not take the bold away', () => {
  expect(withMark('**sera**', 2, 6, 'italic').text).toBe('***sera***');
});

test('the lines that are touched become a list, another kind of list, and lines again', () => {
  const list = withMark('prima\nuno\ndue\ndopo', 7, 11, 'bullets');
  expect(list.text).toBe('prima\n- uno\n- due\ndopo');
  const numbered = withMark(list.text, list.from, list.to, 'numbers');
  expect(numbered.text).toBe('prima\n1. uno\n2. due\ndopo');
  expect(withMark(numbered.text, numbered.from, numbered.to, 'numbers').text).toBe(
    'prima\nuno\ndue\ndopo',
  );
});

test('a link takes the chosen words, or its address where none are chosen', () => {
  expect(withLink('il testo', 3, 8, 'https://example.org').text).toBe(
    'il [testo](https://example.org)',
  );
  expect(withLink('', 0, 0, '/about')).toEqual({ text: '[/about](/about)', from: 16, to: 16 });
});
