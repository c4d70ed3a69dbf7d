import { filterNames } from '~/domain/register/filter-fields';
import { checkRegisterFilter } from '~/domain/register/read-register-filter';
import type { RegisterFilter } from '~/domain/register/register-filter';
import { tableTypes, type TableFormat } from '~/features/reporting/table-columns';

export interface ExportArguments {
  format: TableFormat;
  filter: RegisterFilter;
  byteOrderMark: boolean;
  /** null: to the standard output. */
  out: string | null;
}

export type ArgumentsReading = { ok: true; asked: ExportArguments } | { ok: false; problems: string[] };

/** Reads `--format csv --status valid --out file`; the filters have the names of the query string. */
export function readExportArguments(words: readonly string[]): ArgumentsReading {
  const query = new URLSearchParams();
  for (let place = 0; place < words.length; place += 2) {
    const [name = '', value] = [words[place], words[place + 1]];
    if (!/^--\w+$/.test(name) || value === undefined) return refused(`“${name}” is half an argument: write --name value.`);
    query.append(name.slice(2), value);
  }
  const format = query.get('format') ?? '';
  if (!isFormat(format)) return refused('Name a format: --format csv, --format xlsx or --format ndjson.');
  const reading = checkRegisterFilter(query, ['format', 'out', 'bom']);
  if (!reading.ok) return refused(...reading.problems);
  return { ok: true, asked: { format, filter: reading.filter, byteOrderMark: query.get('bom') === '1', out: query.get('out') } };
}

function isFormat(name: string): name is TableFormat {
  return Object.hasOwn(tableTypes, name);
}

function refused(...problems: string[]): ArgumentsReading {
  return { ok: false, problems: [...problems, `The filters are --${filterNames.join(', --')}.`] };
}
