import { DefaultLogger, type LoggerOptions } from '@mikro-orm/core';

/** What a statement does. `lock` waits for rows that others hold. */
export type StatementKind =
  | 'select'
  | 'lock'
  | 'insert'
  | 'update'
  | 'delete'
  | 'transaction'
  | 'other';

export interface WatchedStatement {
  kind: StatementKind;
  ms: number;
  isFailed: boolean;
}

const FIRST_WORD = /^\W*([a-z]+)/i;
const LOCKS = /\bfor (?:no key )?(?:update|share)\b/i;
const KINDS: Record<string, StatementKind> = {
  select: 'select',
  with: 'select',
  insert: 'insert',
  update: 'update',
  delete: 'delete',
  begin: 'transaction',
  commit: 'transaction',
  rollback: 'transaction',
  savepoint: 'transaction',
  release: 'transaction',
};

export function statementKind(sql: string): StatementKind {
  const kind = KINDS[FIRST_WORD.exec(sql)?.[1]?.toLowerCase() ?? ''] ?? 'other';
  return kind === 'select' && LOCKS.test(sql) ? 'lock' : kind;
}

/** A logger that also tells of every statement its kind and time, and never its text or values. */
export function watchedBy(watch: (statement: WatchedStatement) => void) {
  return (options: LoggerOptions) => new WatchingLogger(options, watch);
}

class WatchingLogger extends DefaultLogger {
  readonly #watch: (statement: WatchedStatement) => void;

  constructor(options: LoggerOptions, watch: (statement: WatchedStatement) => void) {
    super(options);
    this.#watch = watch;
  }

  override logQuery(context: Parameters<DefaultLogger['logQuery']>[0]) {
    const { query, took, level } = context;
    // A transaction's own words come without a time.
    if (query !== undefined && took !== undefined)
      this.#watch({ kind: statementKind(query), ms: took, isFailed: level === 'error' });
    super.logQuery(context);
  }
}
