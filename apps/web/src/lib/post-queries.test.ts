import { POST_QUERIES as known } from '@azionelab/api/post-queries';
import { expect, test } from 'vitest';

import { POST_QUERIES } from './post-queries.ts';

test('the queries sent by POST are the ones the router takes by POST only', () => {
  expect([...POST_QUERIES].toSorted()).toEqual([...known].toSorted());
});
