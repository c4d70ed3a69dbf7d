import { addDays } from '~/domain/calendar/calendar';
import type { PlaybookEntryTable, PlaybookReadingTable } from '../schema';
import type { SamplePerson } from './plan-people';
import { cast } from './roster';
import type { Sample } from './sample';
import { firstMinute, learningMinutes, workdayFrom } from './work-clock';

/** Everybody who speaks with customers was asked to read what the playbook changed; most did so within two weeks. */
export function planReadings(
  sample: Sample,
  versions: readonly PlaybookEntryTable[],
  people: readonly SamplePerson[],
): PlaybookReadingTable[] {
  return versions.flatMap(({ entry, version, effective_on: from, saved_at, author_id }) => {
    const chance = sample.chance(`readings of ${entry}`);
    const asked = people.filter(({ hiredOn, endedOn, department, id }) => {
      const employed = hiredOn <= from && (endedOn === null || endedOn >= from);
      return employed && department !== 'Head office' && id !== author_id;
    });
    return asked.map(({ id, name }): PlaybookReadingTable => {
      const [days, minute] = [chance.below(14), firstMinute + chance.below(learningMinutes)];
      // Whoever is signed in with one click has nothing left over from before.
      const forgot = chance.below(9) === 0 && !(Object.values(cast) as string[]).includes(name);
      const day = workdayFrom(addDays(sample.daysAgo(90), days));
      const confirmed_at = forgot ? null : sample.clock(day, minute).toISOString();
      return { entry, version, employee_id: id, asked_by_id: author_id ?? id, asked_at: saved_at, confirmed_at };
    });
  });
}
