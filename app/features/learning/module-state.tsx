import type { MarkName } from '~/ui/mark';
import { Pill } from '~/ui/pill';
import type { ModuleState } from './module-rows.server';

const marks: Record<ModuleState['kind'], MarkName> = {
  'not-started': 'open',
  'in-progress': 'progress',
  'due-soon': 'due',
  overdue: 'overdue',
  valid: 'valid',
  expiring: 'due',
  expired: 'expired',
  revoked: 'revoked',
};

/** How a module stands: silhouette, word, colour. */
export function ModuleStatePill({ state }: { state: ModuleState }) {
  return <Pill mark={marks[state.kind]}>{state.words}</Pill>;
}
