import { lineInWords } from '~/domain/people/reporting-line';
import type { ChangeProblem } from './change-employee.server';

/** Why a change was not taken, each at its field. */
export function problemsAtFields(problems: readonly ChangeProblem[]): Record<string, string> {
  return Object.fromEntries(problems.map(atField));
}

function atField(problem: ChangeProblem): [field: string, sentence: string] {
  switch (problem.kind) {
    case 'email-taken':
      return ['email', 'Somebody has this work email already.'];
    case 'email-needed':
      return ['email', 'They sign in with this address, so it cannot be left out. Close the account first, or give another one.'];
    case 'email-of-administrator':
      return ['email', 'Only administrators change the address of an administrator. Leave it as it was.'];
    case 'no-such-manager':
      return ['managerNumber', 'Nobody has this employee number.'];
    case 'manager-has-left':
      return ['managerNumber', 'Whoever has this number has left.'];
    case 'ring':
      return ['managerNumber', ringSentence(problem.line)];
  }
}

function ringSentence(line: readonly string[]): string {
  if (line.length < 2) return 'Nobody reports to themselves. Give another number, or leave it empty.';
  return `${lineInWords(line)}: they would manage each other. Give another number.`;
}
