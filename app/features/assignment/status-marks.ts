import type { AssignmentStatus } from '~/domain/assignment/assignment-status';
import type { MarkName } from '~/ui/mark';

export const statusMarks: Record<AssignmentStatus['kind'], MarkName> = {
  'not-started': 'open',
  'in-progress': 'progress',
  overdue: 'overdue',
  completed: 'done',
  'already-certified': 'valid',
  excused: 'excused',
  withdrawn: 'none',
};
