import type { DestinationStream } from 'pino';

/** Turns pino's JSON into one line for a person: time, level, message, then the rest. */
export function readableLines(output: { write(text: string): unknown }): DestinationStream {
  return { write: (json: string) => void output.write(readable(json)) };
}

function readable(json: string) {
  const {
    level,
    time,
    msg = '',
    pid: _pid,
    err,
    ...rest
  }: Record<string, unknown> = JSON.parse(json);
  const facts = Object.entries(rest).map(([name, value]) => `${name}=${text(value)}`);
  const words = [String(time).slice(11, 23), String(level).padEnd(5), text(msg), ...facts].join(
    ' ',
  );
  return `${words}\n${err ? `${JSON.stringify(err, null, 2)}\n` : ''}`;
}

function text(value: unknown) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
