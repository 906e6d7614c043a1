import { expect, test } from 'vitest';

import { createWedge, type Keystroke } from './wedge.ts';

const TOKEN = 'AbCdEfGhIjKlMnOpQrStUv-_';

function strokes(text: string, { gap = 10, isInField = false } = {}): Keystroke[] {
  return [...Array.from(text), 'Enter'].map((key, index) => ({
    key,
    code: '',
    hasShift: false,
    at: index * gap,
    isInField,
  }));
}

function lastAnswer(typed: Keystroke[]) {
  const wedge = createWedge();
  return typed.map((stroke) => wedge.feed(stroke)).at(-1);
}

test('a fast burst that ends in Enter is a scan', () => {
  expect(lastAnswer(strokes(TOKEN))).toBe(TOKEN);
});

test('the same letters typed by a person are not', () => {
  expect(lastAnswer(strokes(TOKEN, { gap: 300 }))).toBeNull();
  expect(lastAnswer(strokes(TOKEN, { gap: 90, isInField: true }))).toBeNull();
});

test('Enter alone and short bursts stay what they are', () => {
  expect(lastAnswer(strokes(''))).toBeNull();
  expect(lastAnswer(strokes('rossi'))).toBeNull();
});

test('a name typed fast in a field is no scan, a whole ticket is', () => {
  expect(lastAnswer(strokes('margherita', { isInField: true }))).toBeNull();
  expect(lastAnswer(strokes(TOKEN, { isInField: true }))).toBe(TOKEN);
});

test('what a person typed before the burst is left out', () => {
  const before: Keystroke = { key: 'x', code: 'KeyX', hasShift: false, at: -500, isInField: false };
  expect(lastAnswer([before, ...strokes(TOKEN)])).toBe(TOKEN);
});

test('Shift and other named keys do not break a burst', () => {
  const shift: Keystroke = {
    key: 'Shift',
    code: 'ShiftLeft',
    hasShift: true,
    at: 5,
    isInField: false,
  };
  expect(lastAnswer(strokes(TOKEN).toSpliced(1, 0, shift))).toBe(TOKEN);
});

test('a scanner with a US keyboard is understood on an Italian one', () => {
  const asItalian: Record<string, [key: string, code: string, hasShift: boolean]> = {
    ':': ['ç', 'Semicolon', true],
    '/': ['-', 'Slash', false],
    '#': ['£', 'Digit3', true],
    '-': ["'", 'Minus', false],
    _: ['?', 'Minus', true],
    '.': ['.', 'Period', false],
  };
  const url = `https://teatro.example/ticket#${TOKEN}`;
  const typed = strokes(url).map((stroke) => {
    const [key, code, hasShift] = asItalian[stroke.key] ?? [
      stroke.key,
      /[a-z]/i.test(stroke.key) && stroke.key.length === 1
        ? `Key${stroke.key.toUpperCase()}`
        : stroke.key,
      /[A-Z]/.test(stroke.key) && stroke.key.length === 1,
    ];
    return { ...stroke, key, code, hasShift };
  });
  expect(lastAnswer(typed)).toBe(url);
});
