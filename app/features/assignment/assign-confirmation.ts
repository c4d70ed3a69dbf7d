import { assignmentActId, type AssignmentActId } from '~/domain/ids';

/** What the confirming button sends: the act, the choice that was previewed, and what it promised. */
export interface Confirmation {
  actId: AssignmentActId;
  previewed: string;
  seen: { new: number; moved: number };
}

/** Undefined for what no button of ours sends. */
export function readConfirmation(value: string): Confirmation | undefined {
  const [id, previewed, added, moved, ...more] = value.split('.');
  const actId = assignmentActId.safeParse(id);
  if (!actId.success || !previewed || more.length > 0 || ![added, moved].every((count) => /^\d{1,6}$/.test(count ?? ''))) return undefined;
  return { actId: actId.data, previewed, seen: { new: Number(added), moved: Number(moved) } };
}
