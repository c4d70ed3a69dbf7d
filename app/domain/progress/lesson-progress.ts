import type { Interaction, Lesson } from '../content/module';
import type { InteractionId } from '../ids';

export type LessonProgress =
  | { kind: 'completed' }
  | { kind: 'may-finish' }
  /** `open` are the required interactions that are still to be done, in the order of the page. */
  | { kind: 'interactions-open'; open: readonly Interaction[] };

/**
 * Whether a learner may finish a lesson: once everything required in it is done (the product rules, "Completion").
 * Looking at it is never enough, and a lesson once completed stays so.
 */
export function lessonProgress(
  lesson: Pick<Lesson, 'interactions'>,
  doneInteractions: ReadonlySet<InteractionId>,
  completed: boolean,
): LessonProgress {
  if (completed) return { kind: 'completed' };
  const open = lesson.interactions.filter((interaction) => interaction.required && !doneInteractions.has(interaction.id));
  return open.length === 0 ? { kind: 'may-finish' } : { kind: 'interactions-open', open };
}
