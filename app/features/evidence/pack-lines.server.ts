import type { EmployeeId } from '~/domain/ids';
import type { PackQuestion } from '~/domain/register/pack-question';
import { readRegisterFilter } from '~/domain/register/read-register-filter';
import type { RegisterFilter } from '~/domain/register/register-filter';
import type { RegisterQuestion } from '~db/queries/register-conditions';
import type { Deps } from '../deps.server';
import { listDocumentedLines, type DocumentedLine } from '../register/documented-lines.server';
import { registerQuestion } from '../register/register-question.server';

/** The one query over the register, held to these modules and people. */
export function questionOf(
  deps: Pick<Deps, 'company' | 'now'>,
  filter: RegisterFilter | string,
  subjects: readonly string[],
  employees?: readonly EmployeeId[],
): RegisterQuestion {
  const read = typeof filter === 'string' ? readRegisterFilter(new URLSearchParams(filter)) : filter;
  return { ...registerQuestion(deps, read), among: { subjects, employees } };
}

const mostOfPerson = 1_000;

/** What the pack holds of one person. */
export function listLinesOf(deps: Deps, question: PackQuestion, person: EmployeeId): Promise<DocumentedLine[]> {
  const asked = questionOf(deps, question.filter, question.subjects, [person]);
  return listDocumentedLines(deps.db, asked, { after: null, limit: mostOfPerson, few: true });
}
