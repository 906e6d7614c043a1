import type { ImportProblem } from './admin-schema.ts';

export interface Problem {
  /** As a person counts them: the header is line 1. */
  line: number;
  /** The column's name; null when the whole line or file is meant. */
  column: string | null;
  problem: ImportProblem;
  details: Record<string, string | number>;
}

/** The most that are told in detail; beyond it only their number. */
export const MOST_PROBLEMS = 200;
const LONGEST_VALUE = 60;

/** Collects what is wrong with a file, so that a person can correct all of it at once. */
export function createProblems() {
  const found: Problem[] = [];
  return {
    add(
      line: number,
      column: string | null,
      problem: ImportProblem,
      details: Problem['details'] = {},
    ) {
      found.push({ line, column, problem, details });
    },
    all: () => found.toSorted((one, other) => one.line - other.line),
    count: () => found.length,
  };
}
export type Problems = ReturnType<typeof createProblems>;

/** A value as it is shown beside its problem. */
export function shown(value: string) {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}
