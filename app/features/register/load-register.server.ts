import { readRegisterFilter } from '~/domain/register/read-register-filter';
import { countedMost, sumOf, type Counted } from '~/domain/register/counted';
import type { RegisterFilter } from '~/domain/register/register-filter';
import { findLastSeal } from '~db/queries/register-chain';
import { listRegisterChoices } from '~db/queries/register-choices';
import { countRegister, type RegisterCounts } from '~db/queries/register-counts';
import { placeOf } from '~db/queries/register-list';
import type { Deps } from '../deps.server';
import { readPlace } from '../reporting/list-place';
import { listDocumentedLines, type DocumentedLine } from './documented-lines.server';
import { registerQuestion } from './register-question.server';

const pageSize = 50;

export interface RegisterPage {
  filter: RegisterFilter;
  lines: DocumentedLine[];
  /** How many the filter lists; of each status, whatever status is chosen. */
  total: Counted;
  counts: RegisterCounts['statuses'];
  renewals: RegisterCounts['renewals'];
  choices: Awaited<ReturnType<typeof listRegisterChoices>>;
  /** Where the next page begins, as the query string has it; null on the last one. */
  next: string | null;
  isFirst: boolean;
  lastSeal: { sealedOn: string; records: number } | null;
}

/** One page of the register. A constant number of statements. */
export async function loadRegister(deps: Deps, query: URLSearchParams): Promise<RegisterPage> {
  const filter = readRegisterFilter(query);
  const question = registerQuestion(deps, filter);
  const after = readPlace(query.get('after'));
  const { statuses: counts, renewals } = await countRegister(deps.db, question);
  const total = filter.status ? counts[filter.status] : sumOf(Object.values(counts));
  const few = total.number <= countedMost.each && !total.orMore;
  const lines = await listDocumentedLines(deps.db, question, { after, limit: pageSize + 1, few });
  const shown = lines.slice(0, pageSize);
  const last = shown.at(-1);
  const seal = await findLastSeal(deps.db);
  return {
    filter,
    lines: shown,
    total,
    counts,
    renewals,
    choices: await listRegisterChoices(deps.db),
    next: lines.length > pageSize && last ? JSON.stringify(placeOf(last, filter)) : null,
    isFirst: after === null,
    lastSeal: seal ? { sealedOn: seal.sealedOn, records: seal.seq } : null,
  };
}
