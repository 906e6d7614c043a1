import type { EntityManager } from '@azionelab/db';

export interface Page<Row> {
  rows: Row[];
  /** How many rows there are on all pages. */
  total: number;
}

interface Asked<Sort extends string> {
  page: number;
  pageSize: number;
  sort: Sort;
  direction: 'asc' | 'desc';
}

export interface ListQuery<Sort extends string> {
  columns: string;
  /** `from …` with its joins. */
  from: string;
  /** Conditions joined by `and`; none lists everything. */
  where: Condition[];
  /** The expression behind each sort; never text from outside. */
  sorts: Record<Sort, string>;
  /** Ends every order, so that pages never overlap. */
  tieBreak: string;
  /** What the marks in `columns` and in `from` stand for, when there are any. */
  values?: { columns?: unknown[]; from?: unknown[] };
}

export interface Condition {
  sql: string;
  values: unknown[];
}

/** The most rows that an export holds. */
export const MOST_EXPORTED = 100_000;

/** One page of a list: two statements, whatever the size of the season. */
export async function pageOf<Row extends object, Sort extends string>(
  em: EntityManager,
  query: ListQuery<Sort>,
  asked: Asked<Sort>,
): Promise<Page<Row>> {
  const { text, values } = whereOf(query);
  const [count] = await em.execute<{ total: number }[]>(
    `select count(*)::int as total ${query.from} ${text}`,
    values,
  );
  const rows = await em.execute<Row[]>(
    `select ${query.columns} ${query.from} ${text} ${orderOf(query, asked)} limit ? offset ?`,
    [...columnValues(query), ...values, asked.pageSize, (asked.page - 1) * asked.pageSize],
  );
  return { rows, total: count?.total ?? 0 };
}

/** Every row of a list in its order, for an export. */
export async function allOf<Row extends object, Sort extends string>(
  em: EntityManager,
  query: ListQuery<Sort>,
  asked: Pick<Asked<Sort>, 'sort' | 'direction'>,
): Promise<Row[]> {
  const { text, values } = whereOf(query);
  return em.execute<Row[]>(
    `select ${query.columns} ${query.from} ${text} ${orderOf(query, asked)} limit ${MOST_EXPORTED}`,
    [...columnValues(query), ...values],
  );
}

/** The conditions, and the values of the marks from `from` on. */
function whereOf({ where, values }: Pick<ListQuery<string>, 'where' | 'values'>) {
  const text = where.map(({ sql }) => `(${sql})`).join(' and ');
  return {
    text: text && `where ${text}`,
    values: [...(values?.from ?? []), ...where.flatMap((each) => each.values)],
  };
}

function columnValues({ values }: Pick<ListQuery<string>, 'values'>) {
  return values?.columns ?? [];
}

function orderOf<Sort extends string>(
  { sorts, tieBreak }: ListQuery<Sort>,
  { sort, direction }: Pick<Asked<Sort>, 'sort' | 'direction'>,
) {
  return `order by ${sorts[sort]} ${direction === 'asc' ? 'asc' : 'desc'} nulls last, ${tieBreak}`;
}

/** A pattern for `like` that finds a text anywhere; its own `%` and `_` mean themselves. */
export function somewhere(text: string) {
  return `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** `value` somewhere in any of the columns, whatever the case; its own `%` and `_` mean themselves. */
export function containing(columns: string[], value: string): Condition[] {
  if (!value) return [];
  const pattern = somewhere(value);
  return [
    {
      sql: columns.map((column) => `${column} ilike ?`).join(' or '),
      values: columns.map(() => pattern),
    },
  ];
}

/** `column = value`, or nothing when no value is asked for. */
export function equalTo(column: string, value: string | number | boolean | undefined): Condition[] {
  return value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }];
}
