import { expect, test } from 'vitest';

import { slugOf } from './slug.ts';

test.each([
  ['Così è (se vi pare)', 'cosi-e-se-vi-pare'],
  ['  L’opera da tre soldi! ', 'l-opera-da-tre-soldi'],
  ['1984', '1984'],
  ['…', ''],
])('%s is found at %s', (title, slug) => expect(slugOf(title)).toBe(slug));
