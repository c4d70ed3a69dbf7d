import type { FilePath, Finding } from './finding';
import type { Report } from './report';
import type { Scenario } from './scenario';

/** Play without thought may pass this seldom at most, out of a hundred. */
const luckyPercent = 2;
/** Somebody right four times out of five must pass this often at least, out of a hundred. */
const fairPercent = 50;
/** The right reply may stand at one position, or have one rank of length, in this part of the turns at most. */
const spreadPercent = 40;

const fewestEndings = 3;
const [fewestTurns, mostTurns] = [10, 25];

/** Whether a scenario is won by serving well, and by nothing else. */
export function balanceFindings(scenario: Scenario, report: Report): Finding[] {
  const shape = shapeFindings(scenario, report);
  if (!report.bestPassing) return [...shape, ...outOfReach(report)];
  return [...shape, ...habitFindings(report), ...spreadFindings(report)];
}

function shapeFindings({ dimensions, endings }: Scenario, report: Report): Finding[] {
  const findings: Finding[] = report.dimensions
    .filter(({ best, worst }) => best === worst)
    .map(({ dimension }) => ({ kind: 'dimension-never-tested', dimension, at: ['dimensions', dimensions.indexOf(dimension)] }));
  if (endings.length < fewestEndings) findings.push({ kind: 'too-few-endings', endings: endings.length, at: ['endings'] });
  if (!endings.some((ending) => ending.kind === 'kind-no' && ending.passes)) findings.push({ kind: 'no-kind-no', at: ['endings'] });
  if (report.turns < fewestTurns || report.turns > mostTurns)
    findings.push({ kind: 'many-or-few-turns', turns: report.turns, at: ['turns'] });
  return findings;
}

function outOfReach(report: Report): Finding[] {
  const single = report.dimensions.flatMap(({ dimension, best, minimum }): Finding[] =>
    minimum !== null && minimum > best ? [{ kind: 'minimum-out-of-reach', dimension, best, at: ['pass', 'minimum', dimension] }] : [],
  );
  return single.length > 0 ? single : [{ kind: 'nothing-passes', at: ['pass'] }];
}

function habitFindings({ passing }: Report): Finding[] {
  const at: FilePath = ['turns'];
  const isLucky = (chance: number) => chance * 100 >= luckyPercent;
  const byNumber = (kind: 'position-passes' | 'length-passes', chances: readonly number[]) =>
    chances.flatMap((chance, number): Finding[] => (isLucky(chance) ? [{ kind, number, chance, at }] : []));
  const findings = [...byNumber('position-passes', passing.positions), ...byNumber('length-passes', passing.lengths)];
  if (isLucky(passing.nicest)) findings.push({ kind: 'nicest-passes', chance: passing.nicest, at });
  if (isLucky(passing.coldest)) findings.push({ kind: 'coldest-passes', chance: passing.coldest, at });
  if (isLucky(passing.random)) findings.push({ kind: 'random-passes', chance: passing.random, at });
  if (passing.mostlyRight * 100 < fairPercent) findings.push({ kind: 'mostly-right-fails', chance: passing.mostlyRight, at: ['pass'] });
  return findings;
}

function spreadFindings({ rightOnes, turns }: Report): Finding[] {
  const tooOften = (kind: 'right-at-one-position' | 'right-at-one-length', counts: readonly number[]) =>
    counts.flatMap((count, number): Finding[] =>
      count * 100 > spreadPercent * turns ? [{ kind, number, turns: count, of: turns, at: ['turns'] }] : [],
    );
  return [...tooOften('right-at-one-position', rightOnes.positions), ...tooOften('right-at-one-length', rightOnes.lengths)];
}
