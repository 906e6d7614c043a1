import { expect, test } from 'vitest';

import { differenceOf } from './text-difference.ts';

test('one changed word is found between what stays', () => {
  expect(
    differenceOf('una città in riva al mare', 'una città in cima al monte vicino al mare'),
  ).toEqual({
    start: 'una città in ',
    removed: 'riva ',
    added: 'cima al monte vicino ',
    end: 'al mare',
  });
});

test('texts with nothing in common are replaced, the same ones differ in nothing', () => {
  expect(differenceOf('', 'Antigone')).toEqual({
    start: '',
    removed: '',
    added: 'Antigone',
    end: '',
  });
  expect(differenceOf('la la', 'la')).toEqual({ start: '', removed: 'la ', added: '', end: 'la' });
  expect(differenceOf('Antigone', 'Antigone')).toMatchObject({ removed: '', added: '' });
});
