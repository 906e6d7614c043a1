import { wordOf } from '../search-params.ts';

export const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** How a list is asked, as it stands in the address: only what differs from the list's own beginning. */
export type ListSearch<Sort extends string, Filters extends FilterWords> = {
  q?: string;
  page?: number;
  size?: PageSize;
  sort?: Sort;
  dir?: 'asc' | 'desc';
  /** The columns that are shown, when they are not the usual ones. */
  cols?: string;
} & { [Name in keyof Filters]?: Filters[Name] extends readonly (infer Word)[] ? Word : string };

/** The known words of each filter, or `null` where any short text may stand: an id, a date. */
export type FilterWords = Record<string, readonly string[] | null>;

interface ListShape<Sort extends string, Filters extends FilterWords> {
  sorts: readonly Sort[];
  filters: Filters;
}

const MANY = 100_000;
const LONGEST = 120;

/** `validateSearch` for a list's route: whatever the list does not know is dropped. */
export function listSearch<const Sort extends string, const Filters extends FilterWords>({
  sorts,
  filters,
}: ListShape<Sort, Filters>) {
  return (raw: Record<string, unknown>): ListSearch<Sort, Filters> => {
    const word = (name: string) => wordOf(raw[name]).slice(0, LONGEST);
    const page = numberOf(raw['page']);
    const size = PAGE_SIZES.find((each) => each === numberOf(raw['size']));
    const sort = sorts.find((each) => each === word('sort'));
    const dir = (['asc', 'desc'] as const).find((each) => each === word('dir'));
    const chosen = Object.entries(filters).flatMap(([name, words]) => {
      const value = words ? words.find((each) => each === word(name)) : word(name);
      return value ? [[name, value] as const] : [];
    });
    // Built from the names declared above, which the compiler cannot follow.
    const known: object = {
      ...(word('q') && { q: word('q') }),
      ...(page > 1 && page <= MANY && { page }),
      ...(size && size !== PAGE_SIZES[0] && { size }),
      ...(sort && { sort }),
      ...(dir && { dir }),
      ...(word('cols') && { cols: word('cols') }),
      ...Object.fromEntries(chosen),
    };
    return known;
  };
}

function numberOf(value: unknown) {
  const number = typeof value === 'number' ? value : Number(wordOf(value));
  return Number.isInteger(number) ? number : 0;
}

/** What a list procedure is asked with. */
export function listInputOf<Sort extends string>(
  {
    q,
    page,
    size,
    sort,
    dir,
  }: { q?: string; page?: number; size?: PageSize; sort?: Sort; dir?: 'asc' | 'desc' },
  first: { sort: Sort; direction: 'asc' | 'desc' },
) {
  return {
    search: q ?? '',
    page: page ?? 1,
    pageSize: size ?? PAGE_SIZES[0],
    sort: sort ?? first.sort,
    direction: dir ?? (sort ? ('asc' as const) : first.direction),
  };
}
