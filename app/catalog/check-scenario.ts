import { checkUniqueIds } from './choice-rules';
import { suggestion } from './did-you-mean';
import type { Path } from './located';
import type { ReportAt } from './report-at';
import type { WrittenCondition, WrittenReply, WrittenScenario, WrittenTurn } from './scenario-fields';

/** Holds the parts of a scenario file against each other: everything that is named must exist, and can be meant. */
export function checkScenario(written: WrittenScenario, report: ReportAt) {
  const { turns, endings, cast, mood, dimensions, start } = written;
  const places = [...turns, ...endings].map((place) => place.id as string);
  checkUniqueIds(places, (index) => (index < turns.length ? ['turns', index, 'id'] : ['endings', index - turns.length, 'id']), report);
  checkUniqueIds(dimensions, (index) => ['dimensions', index], report);
  checkUniqueIds(
    (cast.others ?? []).map((other) => other.id),
    (index) => ['cast', 'others', index, 'id'],
    report,
  );
  checkReplyIds(turns, report);
  checkKnown(
    'turn',
    start,
    turns.map((turn) => turn.id),
    ['start'],
    report,
  );
  checkClaimed(written.pass.minimum, dimensions, ['pass', 'minimum'], report);
  if (mood.opens < mood.lowest || mood.opens > mood.highest) {
    report(['mood', 'opens'], `\`opens\` must lie from \`lowest\` to \`highest\`; it is ${mood.opens}.`);
  }
  const facts = Object.keys(written.facts ?? {});
  written.unnoticed?.forEach((fact, index) => checkKnown('fact', fact, facts, ['unnoticed', index], report));
  turns.forEach((turn, index) => checkHold(turn, written.channel, ['turns', index, 'hold'], report));
  turns.forEach((turn, index) => checkTurn(turn, { places, facts, dimensions }, ['turns', index], report));
}

interface Names {
  places: readonly string[];
  facts: readonly string[];
  dimensions: readonly string[];
}

/** Choices are recorded and counted by the reply's id alone. */
function checkReplyIds(turns: readonly WrittenTurn[], report: ReportAt) {
  const replies = turns.flatMap((turn, index) =>
    turn.replies.map(({ id }, number) => ({ id, at: ['turns', index, 'replies', number, 'id'] })),
  );
  checkUniqueIds(
    replies.map((reply) => reply.id),
    (index) => replies[index]?.at ?? [],
    report,
  );
}

function checkTurn(turn: WrittenTurn, names: Names, at: Path, report: ReportAt) {
  if (!turn.stage && !turn.says) report(at, 'A turn needs a `stage`, or `says`, or both.');
  checkList(turn.says ?? [], 'line', [...at, 'says'], names, report);
  turn.replies.forEach((reply, index) => checkReply(reply, names, [...at, 'replies', index], report));
  if (!turn.clock) return;
  const timeOut = turn.replies.find((reply) => reply.id === turn.clock?.onTimeout);
  const there = [...at, 'clock', 'onTimeout'];
  if (!timeOut)
    checkKnown(
      'reply in this turn',
      turn.clock.onTimeout,
      turn.replies.map((reply) => reply.id),
      there,
      report,
    );
  else if (timeOut.when) report(there, 'The reply for a time-out must always be offered: take its `when` away.');
}

/** On hold nobody is heard. */
function checkHold({ hold, says }: WrittenTurn, channel: WrittenScenario['channel'], at: Path, report: ReportAt) {
  if (!hold) return;
  if (channel !== 'phone') report(at, 'Only a caller can be on hold: this scenario is not on the phone.');
  if (says) report(at, 'Somebody on hold says nothing: take `hold` away, or `says`.');
}

function checkReply(reply: WrittenReply, names: Names, at: Path, report: ReportAt) {
  checkCondition(reply.when, names, [...at, 'when'], report);
  checkClaimed(reply.points ?? {}, names.dimensions, [...at, 'points'], report);
  reply.sets?.forEach((fact, index) => checkKnown('fact', fact, names.facts, [...at, 'sets', index], report));
  checkList(reply.next, 'way', [...at, 'next'], names, report);
  reply.next.forEach(({ to }, index) => checkKnown('turn or ending', to, names.places, [...at, 'next', index, 'to'], report));
}

/** A list that is read from the top must end with an entry that always holds, and have no other such. */
function checkList(list: readonly { when?: WrittenCondition }[], what: 'line' | 'way', at: Path, names: Names, report: ReportAt) {
  list.forEach(({ when }, index) => {
    const isLast = index === list.length - 1;
    if (isLast && when) report([...at, index], `The last ${what} must stand without \`when\`, for all situations that the others leave.`);
    if (!isLast && !when) report([...at, index], `Only the last ${what} may stand without \`when\`: nothing below it is ever read.`);
    checkCondition(when, names, [...at, index, 'when'], report);
  });
}

function checkCondition(when: WrittenCondition, { facts }: Names, at: Path, report: ReportAt) {
  if (!when) return;
  for (const key of ['facts', 'without'] as const) {
    when[key]?.forEach((fact, index) => checkKnown('fact', fact, facts, [...at, key, index], report));
  }
  if (!when.facts && !when.without && when.mood?.atLeast === undefined && when.mood?.atMost === undefined) {
    report(at, 'A `when` asks for `facts`, for `without`, or for a `mood` with `atLeast` or `atMost`.');
  }
}

function checkClaimed(points: object, dimensions: readonly string[], at: Path, report: ReportAt) {
  for (const dimension of Object.keys(points)) {
    if (!dimensions.includes(dimension))
      report([...at, dimension], `\`${dimension}\` does not stand in \`dimensions\`; add it there, or drop it here.`);
  }
}

function checkKnown(what: string, id: string, known: readonly string[], at: Path, report: ReportAt) {
  if (!known.includes(id)) report(at, `There is no ${what} \`${id}\`. ${suggestion(id, known)}`);
}
