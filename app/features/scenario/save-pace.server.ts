import type { EmployeeId } from '~/domain/ids';
import type { ClockPace } from '~/domain/scenario/clock-pace';
import { saveClockPace } from '~db/queries/clock-settings';
import type { Deps } from '../deps.server';

/** Remembers how much time this learner wants, for every conversation from now on. */
export async function savePace(deps: Deps, { employeeId, pace }: { employeeId: EmployeeId; pace: ClockPace }): Promise<void> {
  await saveClockPace(deps.db, employeeId, { pace, savedAt: deps.now() });
}
