import { addDays, dateIn, type CalendarDate, type TimeZone } from '~/domain/calendar/calendar';
import type { Scorecard } from '~/domain/coaching/scorecard';
import type { Course, Module } from '~/domain/content/module';
import { seededChance, type Chance } from '~/domain/quiz/seeded-chance';
import type { EarlierEdition } from './earlier-editions';
import { workClock, type WorkClock } from './work-clock';

/** What the sample company is made from. The same values make the same rows, to the letter. */
export interface SampleSettings {
  seed: string;
  /** The history ends here: every date is counted back from it. */
  now: Date;
  timeZone: TimeZone;
  courses: readonly Course[];
  modules: readonly Module[];
  /** As the company knew some of them before. */
  earlier: readonly EarlierEdition[];
  scorecards: readonly Scorecard[];
}

/** The settings with the tools that every planner uses. */
export interface Sample extends SampleSettings {
  today: CalendarDate;
  daysAgo: (days: number) => CalendarDate;
  clock: WorkClock;
  /** The module as whoever began it then got it. */
  editionAt: (module: Module, at: Date) => Module;
  /** Chance of its own for each name, so that a change to one person leaves all others as they were. */
  chance: (name: string) => Chance;
  /** Shaped like the ids that the application makes. */
  newId: () => string;
}

export function createSample(settings: SampleSettings): Sample {
  const today = dateIn(settings.timeZone, settings.now);
  const ids = seededChance(`${settings.seed} ids`);
  const clock = workClock(settings.timeZone);
  const daysAgo = (days: number) => addDays(today, -days);
  return {
    ...settings,
    today,
    daysAgo,
    clock,
    editionAt: (module, at) =>
      settings.earlier.find(
        ({ module: { id }, untilDaysAgo }) => id === module.id && (untilDaysAgo === undefined || at < clock(daysAgo(untilDaysAgo), 0)),
      )?.module ?? module,
    chance: (name) => seededChance(`${settings.seed} ${name}`),
    newId: () => uuidFrom(ids),
  };
}

/** A version 4 UUID in form. Not unguessable: the sample company cannot exist in production. */
function uuidFrom(chance: Chance): string {
  const digits = Array.from({ length: 4 }, () =>
    chance
      .below(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  const variant = '89ab'.charAt(chance.below(4));
  return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `${variant}${digits.slice(17, 20)}`, digits.slice(20)].join(
    '-',
  );
}
