import { expect, test } from 'vitest';
import { accent, accentContrast, contrastOf, DEFAULT_ACCENT, readableShade } from './schema.ts';

test('contrast is what WCAG computes', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('an accent in which nobody could read is refused, and a shade that can be read is offered', () => {
  expect(accent.safeParse(DEFAULT_ACCENT).success).toBe(true);
  expect(accent.safeParse(' #FF937A ').data).toBe('#ff937a');
  for (const color of ['#14110f', '#7a0019', '#1e40af', 'red', '#fff', 'url(x)'])
    expect([color, accent.safeParse(color).success]).toEqual([color, false]);
  const shade = readableShade('#1e40af') ?? '';
  expect(accentContrast(shade)).toBeGreaterThanOrEqual(4.5);
  expect(readableShade('blue')).toBeNull();
});
