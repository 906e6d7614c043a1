import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

const columns = [{ title: 'Name', value: (row: { name: string }) => row.name }];
const lineOf = (name: string) => csvOf(columns, [{ name }]).split('\r\n')[1];

test.each(['=1+1', '+39 532', '-2', '@sum', '\t=1', ' =1', '＝1'])(
  'a name like %j does not run in a spreadsheet',
  (name) => expect(lineOf(name)?.replace(/^"/, '')).toMatch(/^'/),
);

test('a text with commas, quotes and lines stays one cell', () => {
  expect(csvOf(columns, [{ name: 'De "Filippo", Eduardo\nNapoli' }])).toBe(
    '\uFEFFName\r\n"De ""Filippo"", Eduardo\nNapoli"\r\n',
  );
});

test('numbers stay numbers and nothing stays empty', () => {
  const table = csvOf(
    [{ title: 'n', value: ({ n }: { n: number | null }) => n }],
    [{ n: -3 }, { n: null }],
  );
  expect(table).toBe('\uFEFFn\r\n-3\r\n\r\n');
});
