import { expect, it } from 'vitest';
import { readExportArguments } from './export-arguments';

const read = (line: string) => readExportArguments(line.split(' '));

it('reads format, filters and where to write', () => {
  expect(read('--format csv --status valid --validOn 2026-03-01 --out /tmp/a.csv')).toEqual({
    ok: true,
    asked: { format: 'csv', filter: { status: 'valid', validOn: '2026-03-01' }, byteOrderMark: false, out: '/tmp/a.csv' },
  });
  expect(read('--format ndjson --bom 1')).toMatchObject({ ok: true, asked: { filter: {}, byteOrderMark: true, out: null } });
});

it.each([
  ['--status valid', 'Name a format'],
  ['--format pdf', 'Name a format'],
  ['--format csv --status', 'is half an argument'],
  ['csv', 'is half an argument'],
  ['--format csv --departement Desk', 'There is no parameter “departement”'],
  ['--format csv --status gone', '“status” takes one of'],
])('refuses “%s” with a sentence and the names of the filters', (line, sentence) => {
  const reading = read(line);
  expect(reading.ok ? [] : reading.problems).toEqual([expect.stringContaining(sentence), expect.stringContaining('--q, --department')]);
});
