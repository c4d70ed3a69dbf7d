import { balanceFindings } from './balance';
import { beginRun } from './engine';
import { isWarning, type FilePath, type Finding } from './finding';
import { factsOf } from './live-facts';
import { orderPlaces } from './order-places';
import { totalOf } from './points';
import { reportOn, type Report } from './report';
import type { Scenario, Turn } from './scenario';
import { terrainOf } from './terrain';
import { walk, type Place, type Walk } from './walk';
import { wordFindings } from './word-limits';
import { bestFrom } from './worth';

export interface Proof {
  findings: readonly Finding[];
  /** Undefined when talks never end or come to a halt, or when there are too many situations to go through. */
  report: Report | undefined;
}

/**
 * Goes through every situation that a scenario can come to, and tells what it finds. The scenario's ids must be sound:
 * every `next`, fact and time-out names something that exists.
 */
export function prove(scenario: Scenario): Proof {
  const walked = walk(scenario);
  if (walked.tooMany) return { findings: [{ kind: 'too-many-situations', at: ['turns'] }], report: undefined };
  const findings = [
    ...useFindings(scenario, walked),
    ...offerFindings(scenario, walked.places),
    ...factFindings(scenario),
    ...wordFindings(scenario),
  ];
  const order = orderPlaces(walked.places);
  if (order.kind === 'loop') return { findings: [...findings, loopFinding(scenario, order.turns)], report: undefined };
  if (walked.places.some((place) => place.ways.length === 0)) return { findings, report: undefined };
  const report = reportOn(terrainOf(scenario));
  // Figures of a talk that is not whole would only mislead.
  const balance = findings.every(isWarning) ? [...balanceFindings(scenario, report), ...slipFindings(scenario)] : [];
  return { findings: [...findings, ...balance], report };
}

function loopFinding({ turns }: Scenario, loop: Extract<Finding, { kind: 'loop' }>['turns']): Finding {
  const first = turns.findIndex((turn) => loop.includes(turn.id));
  const from = loop.findIndex((id) => id === turns[first]?.id);
  return { kind: 'loop', turns: [...loop.slice(from), ...loop.slice(0, from)], at: ['turns', first] };
}

/** What no talk ever comes to. Below something that is never reached, nothing more is said. */
function useFindings({ turns, endings }: Scenario, { used }: Walk): Finding[] {
  const unused = turns.flatMap((turn, index): Finding[] => {
    const at = ['turns', index];
    if (!used.has(turn)) return [{ kind: 'turn-never-reached', at }];
    const lines = turn.says.flatMap((line, number): Finding[] =>
      used.has(line) ? [] : [{ kind: 'line-never-said', at: [...at, 'says', number] }],
    );
    return [...lines, ...replyFindings(turn, used, at)];
  });
  const unusedEndings = endings.flatMap((ending, index): Finding[] =>
    used.has(ending) ? [] : [{ kind: 'ending-never-reached', at: ['endings', index] }],
  );
  return [...unused, ...unusedEndings];
}

function replyFindings({ replies }: Turn, used: Walk['used'], at: FilePath): Finding[] {
  return replies.flatMap((reply, number): Finding[] => {
    if (!used.has(reply)) return [{ kind: 'reply-never-offered', at: [...at, 'replies', number] }];
    // Replies may share their `next`, by an anchor: a way of it is dead when none of them takes it, and said once.
    const sharing = replies.filter(({ next }) => JSON.stringify(next) === JSON.stringify(reply.next));
    if (sharing[0] !== reply) return [];
    const isUsed = (place: number) => sharing.some(({ next }) => next[place] && used.has(next[place]));
    return reply.next.flatMap((_, place): Finding[] =>
      isUsed(place) ? [] : [{ kind: 'way-never-taken', at: [...at, 'replies', number, 'next', place] }],
    );
  });
}

/** Replies on the best path that take more points than they give: the way to the top should not lead through a slip. */
function slipFindings(scenario: Scenario): Finding[] {
  const best = bestFrom(scenario, beginRun(scenario)).path;
  return scenario.turns.flatMap(({ replies }, index) =>
    replies.flatMap(({ id, points }, number): Finding[] =>
      totalOf(points) < 0 && best.some((taken) => taken.replyId === id)
        ? [{ kind: 'slip-pays', at: ['turns', index, 'replies', number] }]
        : [],
    ),
  );
}

/** A turn without a choice is no turn, in whatever situation. */
function offerFindings({ turns }: Scenario, places: readonly Place[]): Finding[] {
  return turns.flatMap((turn, index): Finding[] => {
    const offered = Math.min(...places.filter((place) => place.turn === turn).map((place) => place.ways.length));
    return offered < 2 ? [{ kind: 'too-few-replies', at: ['turns', index, 'replies'], offered }] : [];
  });
}

function factFindings({ facts, turns }: Scenario): Finding[] {
  const replies = turns.flatMap((turn) => turn.replies);
  const set = new Set(replies.flatMap((reply) => reply.sets));
  const asked = new Set(factsOf([...turns.flatMap((turn) => turn.says), ...replies, ...replies.flatMap((reply) => reply.next)]));
  return facts.flatMap(({ id }): Finding[] => {
    const at = ['facts', id];
    if (!set.has(id)) return [{ kind: 'fact-never-set', fact: id, at }];
    return asked.has(id) ? [] : [{ kind: 'fact-never-asked', fact: id, at }];
  });
}
