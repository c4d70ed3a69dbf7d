import { useState } from 'react';
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

/**
 * Counts the refusals. As the key of a form it has the form drawn anew after each: with what was typed, as the answer
 * gave it back, and with empty password fields. Without JavaScript the browser does the same.
 */
export function useRefusals(refused: FormProblem | undefined): number {
  const [seen, setSeen] = useState({ refused, count: 0 });
  if (seen.refused === refused) return seen.count;
  setSeen({ refused, count: seen.count + 1 });
  return seen.count + 1;
}
