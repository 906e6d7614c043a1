import { sqlState } from '@azionelab/api/server';

export interface ErrorDescription {
  type: string;
  message: string;
  /** PostgreSQL's code, or Node's. */
  code?: string;
  constraint?: string;
  table?: string;
  stack: string[];
  cause?: ErrorDescription;
}

const MOST_CAUSES = 4;
const EMAIL = /[^\s"'<>()=,;]+@[^\s"'<>()=,;]+/g;
const QUOTED = /"[^"]*"|`[^`]*`|“[^”]*”/g;
/** Tokens, session ids and secrets; a UUID names a row and may stay. */
const LONG_WORD =
  /(?<![\w-])(?![\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\w-]))[\w-]{24,}(?![\w-])/gi;
/** Where this installation lies, or a package within it: the rest of a path says which file of whose it is. */
const LONG_PATH =
  /(?:file:\/\/)?\/(?:[^()\s]*\/node_modules\/|[^()\s]*?\/(?=(?:apps|packages|e2e)\/))/;
/** A driver's or the mapper's message quotes the statement with its values, a parser's the text it read. */
const QUOTES_ITS_INPUT =
  /^(?:Syntax|Validation|OptimisticLock|NotFound|Zod|.*(?:Exception|Driver|Constraint|Query).*)/;

/** An error as the log may have it: where it happened and of what kind, without any value a person gave. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error))
    return { type: typeof error, message: '(not an error)', stack: [] };
  const { name, constructor } = error;
  const type = constructor.name || name;
  return {
    type,
    message: quotesItsInput(error, type) ? '(withheld)' : withoutValues(error.message),
    ...wordsOf(error),
    stack: framesOf(error.stack ?? ''),
    ...(error.cause !== undefined &&
      depth < MOST_CAUSES && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** A text without addresses, quoted values and anything long enough to be a token. */
export function withoutValues(text: string) {
  return text.replace(EMAIL, '…').replace(QUOTED, '"…"').replace(LONG_WORD, '…').slice(0, 500);
}

function quotesItsInput(error: Error, type: string) {
  return sqlState(error) !== '' || QUOTES_ITS_INPUT.test(type) || QUOTES_ITS_INPUT.test(error.name);
}

/** Names of database objects and codes, never `detail`, `where` or `query`: those carry values. */
function wordsOf(error: Error) {
  const words: { code?: string; constraint?: string; table?: string } = {};
  if ('code' in error && typeof error.code === 'string') words.code = withoutValues(error.code);
  if ('constraint' in error && typeof error.constraint === 'string')
    words.constraint = error.constraint;
  if ('table' in error && typeof error.table === 'string') words.table = error.table;
  return words;
}

/** The frames only: a stack begins with the message. */
function framesOf(stack: string) {
  return stack
    .split('\n')
    .filter((line) => /^\s+at .*(?:\(|node:|file:|\/).*:\d+:\d+\)?$/.test(line))
    .map((line) => withoutValues(line.trim().replace(LONG_PATH, '')));
}
