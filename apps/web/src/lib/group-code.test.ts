import { expect, test } from 'vitest';

import { groupCode } from './group-code.ts';

test('a code is shown in two groups of four', () => {
  expect(groupCode('ACDEFHJK')).toBe('ACDE FHJK');
  expect(groupCode('ACDE')).toBe('ACDE');
  expect(groupCode('')).toBe('');
});
