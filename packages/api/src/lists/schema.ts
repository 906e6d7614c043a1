import * as z from 'zod/mini';

export const PAGE_SIZES = [25, 50, 100] as const;

/** What every list of the back office is asked with: a search, a page, and a sort from a closed list. */
export function listInput<
  const Sorts extends readonly [string, ...string[]],
  Filters extends z.core.$ZodLooseShape,
>(sorts: Sorts, filters: Filters) {
  return z.strictObject({
    search: z._default(z.string().check(z.trim(), z.maxLength(120)), ''),
    page: z._default(z.int().check(z.gte(1), z.lte(100_000)), 1),
    pageSize: z._default(z.literal([...PAGE_SIZES]), 25),
    sort: z._default(z.enum(sorts), sorts[0]),
    direction: z._default(z.enum(['asc', 'desc']), 'asc'),
    ...filters,
  });
}
