import { dimensions, type Dimension } from '../scenario/scenario';
import { canBeStored } from '../text/can-be-stored';

/** How an encounter with a company went, from best to worst. */
export const grades = ['outstanding', 'good', 'fair', 'poor'] as const;
export type Grade = (typeof grades)[number];

/** One contact with a company or an office, as a learner saw it. Private to them; only the grade is ever counted with others. */
export interface Encounter {
  id: string;
  /** What kind of place it was; never the name of a person. */
  place: string;
  grade: Grade;
  /** One thing that was seen or heard. */
  evidence: string;
  /** The side of I CARE that was there, or missing. */
  shows?: { dimension: Dimension; there: boolean } | undefined;
  /** What to copy or to avoid; may be empty. */
  takeaway: string;
}

export const mostEncounters = 20;
export const longest = { place: 80, evidence: 400, takeaway: 200 };

/** What was typed into the form, as it came. */
export type EncounterFields = Record<'place' | 'grade' | 'evidence' | 'shows' | 'takeaway', string>;

export type Noting =
  | { kind: 'noted'; encounters: readonly Encounter[] }
  | { kind: 'not-noted'; field: keyof EncounterFields; problem: string }
  | { kind: 'log-is-full' };

/** Adds an encounter to a log. A form that is sent twice adds one. */
export function noteEncounter(encounters: readonly Encounter[], fields: EncounterFields, id: string): Noting {
  const place = fields.place.trim();
  const evidence = fields.evidence.trim();
  const takeaway = fields.takeaway.trim();
  const grade = grades.find((one) => one === fields.grade);
  if (place === '') return refused('place', 'Say what kind of company or office it was.');
  if (!grade) return refused('grade', 'Choose a grade.');
  if (evidence === '') return refused('evidence', 'Write down one thing that you saw or heard.');
  for (const field of ['place', 'evidence', 'takeaway'] as const) {
    const problem = unkeepable(fields[field].trim(), longest[field]);
    if (problem) return refused(field, problem);
  }
  const encounter: Encounter = { id, place, grade, evidence, shows: shownSide(fields.shows), takeaway };
  if (encounters.some((one) => sameWords(one, encounter))) return { kind: 'noted', encounters };
  if (encounters.length >= mostEncounters) return { kind: 'log-is-full' };
  return { kind: 'noted', encounters: [...encounters, encounter] };
}

function refused(field: keyof EncounterFields, problem: string): Noting {
  return { kind: 'not-noted', field, problem };
}

function unkeepable(text: string, most: number): string | undefined {
  if (text.length > most) return `Shorten this to ${most} characters.`;
  return !canBeStored(text) ? 'This holds characters that cannot be stored.' : undefined;
}

/** `initiative:there` or `initiative:missing`; anything else is no side at all. */
function shownSide(value: string): Encounter['shows'] {
  const [name, how] = value.split(':');
  const dimension = dimensions.find((one) => one === name);
  return dimension && (how === 'there' || how === 'missing') ? { dimension, there: how === 'there' } : undefined;
}

function sameWords(one: Encounter, other: Encounter): boolean {
  const words = ({ place, grade, evidence, takeaway }: Encounter) => JSON.stringify([place, grade, evidence, takeaway]);
  return words(one) === words(other);
}

/** The result of a group: of so many people and encounters, how many had each grade. */
export interface GroupResult {
  people: number;
  encounters: number;
  counts: Record<Grade, number>;
}

/** Fewer people would let one see what another wrote. */
export const fewestPeople = 5;

/** One log a person. Undefined while fewer than five of them have noted anything. */
export function groupResult(logs: readonly (readonly Pick<Encounter, 'grade'>[])[]): GroupResult | undefined {
  const filled = logs.filter((log) => log.length > 0);
  if (filled.length < fewestPeople) return undefined;
  const all = filled.flat();
  const counts = Object.fromEntries(grades.map((grade) => [grade, all.filter((one) => one.grade === grade).length]));
  return { people: filled.length, encounters: all.length, counts: counts as Record<Grade, number> };
}
