import type { CheckResult } from './index.ts';

const MARKS = { ok: 'ok     ', warning: 'warning', error: 'ERROR  ' };

/** For a person: a line each, and the cure below whatever is not right. */
export function readableReport(results: CheckResult[]): string {
  const lines = results.flatMap(({ id, level, line, means, cure }) => [
    `${MARKS[level]} ${id}: ${line}`,
    ...(level === 'ok' ? [] : [`        ${means}`, `        → ${cure}`]),
  ]);
  const count = (level: CheckResult['level']) =>
    results.filter((result) => result.level === level).length;
  const summary = `${results.length} checks: ${count('ok')} ok, ${count('warning')} warnings, ${count('error')} errors.`;
  return [...lines, summary].join('\n');
}
