import { ErrorSummary } from '~/ui/error-summary';

/** Why a form was not taken, what to mend, and what was typed (never passwords). */
export interface FormProblem {
  problem: string;
  fieldErrors: Record<string, string>;
  typed: Record<string, string>;
}

/** Above the fields of a form that was not taken; says nothing before. */
export function FormProblemSummary({ refused }: { refused: FormProblem | undefined }) {
  if (!refused) return null;
  const problems = Object.entries(refused.fieldErrors).map(([id, message]) => ({ id, message }));
  return <ErrorSummary title={refused.problem} problems={problems} submission={refused} />;
}
