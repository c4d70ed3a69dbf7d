import type { ModuleId } from '../ids';
import { standingKinds, type Standing, type StandingKind } from './standing';

/** Why somebody needs their supervisor this week, the most urgent first. */
export const riskKinds = ['overdue', 'expired', 'failing', 'due-soon', 'never-started'] as const;
export type RiskKind = (typeof riskKinds)[number];

/** What is wrong with one module of somebody. A module has one reason, its worst. */
export interface Reason {
  kind: RiskKind;
  moduleId: ModuleId;
  standing: Standing;
}

/** Every reason that somebody gives, the most urgent first, and of the same kind what is due first. */
export function reasonsOf(standings: Iterable<readonly [ModuleId, Standing]>): Reason[] {
  const reasons: Reason[] = [];
  for (const [moduleId, standing] of standings) {
    const kind = riskOf(standing);
    if (kind) reasons.push({ kind, moduleId, standing });
  }
  return reasons.sort((one, other) => rankOf(one) - rankOf(other) || daysLeftOf(one) - daysLeftOf(other));
}

function riskOf({ kind, neverStarted }: Standing): RiskKind | undefined {
  if (kind === 'overdue' || kind === 'expired' || kind === 'failing' || kind === 'due-soon') return kind;
  return neverStarted ? 'never-started' : undefined;
}

const rankOf = (reason: Reason) => riskKinds.indexOf(reason.kind);
const daysLeftOf = ({ standing }: Reason) => standing.due?.daysLeft ?? 0;

/** What helps somebody who gives these reasons. */
export interface Help {
  /** The modules whose quiz cannot be tried again by itself, the most urgent first: one more attempt is to be granted. */
  grant: readonly ModuleId[];
  /** There is something that they can do themselves; nothing at all is wrong with whoever gives no reason. */
  nudge: boolean;
}

/** A nudge is no use to somebody who waits for one more attempt. */
export function helpFor(reasons: readonly Reason[]): Help {
  const stuck = reasons.filter(hasNoAttemptLeft);
  return { grant: stuck.map(({ moduleId }) => moduleId), nudge: stuck.length < reasons.length || reasons.length === 0 };
}

export function hasNoAttemptLeft({ standing }: Pick<Reason, 'standing'>): boolean {
  return standing.failing?.attemptsLeft === 0;
}

/** People fall into one group each, by the worst of their modules; the groups are the filter of the list. */
export const peopleGroups = {
  overdue: ['overdue'],
  lapsed: ['expired', 'revoked'],
  failing: ['failing'],
  soon: ['due-soon', 'expiring'],
  'in-progress': ['in-progress'],
  'not-started': ['not-started'],
  excused: ['excused'],
  done: ['valid'],
  'never-assigned': ['withdrawn', 'never-assigned'],
} as const satisfies Record<string, readonly StandingKind[]>;
export type PeopleGroup = keyof typeof peopleGroups;

/** Laid out once: a page of a large team asks for tens of thousands. */
const groups = new Map<StandingKind, PeopleGroup>(
  Object.entries(peopleGroups).flatMap(([group, kinds]) => kinds.map((kind) => [kind, group as PeopleGroup] as const)),
);

export function groupOf(kind: StandingKind): PeopleGroup {
  return groups.get(kind) ?? 'never-assigned';
}

export function worstOf(standings: Iterable<Standing>): StandingKind {
  let worst: StandingKind = 'never-assigned';
  for (const { kind } of standings) if (severityOf(kind) < severityOf(worst)) worst = kind;
  return worst;
}

/** 0 is the worst. */
export function severityOf(kind: StandingKind): number {
  return standingKinds.indexOf(kind);
}
