import { expect, test } from 'vitest';

import { listSearch } from './admin/list-search.ts';
import { calendarSearch, showsSearch } from './programme-search.ts';
import { parseSearch, stringifySearch } from './search-params.ts';

test('filters are plain words in the address, and come back as they were', () => {
  const search = { venue: 'teatro-volano', access: ['stepFree', 'relaxed'] };
  const address = stringifySearch(search);
  expect(address).toBe('?venue=teatro-volano&access=stepFree,relaxed');
  expect(showsSearch(parseSearch(address))).toEqual(search);
});

test('what is not a filter is dropped', () => {
  expect(
    showsSearch(parseSearch('?venue=<script>&access=flying&utm_source=x&archive=yes')),
  ).toEqual({});
  expect(calendarSearch(parseSearch('?month=2026-13'))).toEqual({});
});

test('the page of a list and how many rows it has come back as they were', () => {
  const known = listSearch({ sorts: ['name'], filters: {} });
  const search = { page: 3, size: 50 } as const;
  const address = stringifySearch(known(search));
  expect(address).toBe('?page=3&size=50');
  expect(known(parseSearch(address))).toEqual(search);
});
