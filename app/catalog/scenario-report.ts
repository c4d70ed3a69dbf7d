import type { Report } from '~/domain/scenario/report';
import { dimensions, type Points, type Scenario } from '~/domain/scenario/scenario';
import { percent } from './scenario-sentences';

/** The figures of a scenario, as lines for a terminal. */
export function reportLines({ id, channel, required }: Scenario, report: Report): string[] {
  const { passing, rightOnes } = report;
  const numbers = (counts: readonly number[]) => counts.join(', ');
  return [
    `${id} (${channel}${required ? ', required' : ''})`,
    `  ${report.turns} turns, ${report.replies} replies, ${report.endings.length} endings; ${report.shortest} to ${report.longest} choices; ${report.paths.toLocaleString('en')} paths`,
    ...dimensionLines(report),
    `  best that passes   ${report.bestPassing ? pointsInWords(report.bestPassing) : 'none'}`,
    `  passes             random ${percent(passing.random)}, right four times out of five ${percent(passing.mostlyRight)}, nicest ${percent(passing.nicest)}, coldest ${percent(passing.coldest)}`,
    `  by position        ${passing.positions.map(percent).join(', ')}`,
    `  by length          ${passing.lengths.map(percent).join(', ')}  (longest first)`,
    `  right reply stands ${numbers(rightOnes.positions)} times in each position; ${numbers(rightOnes.lengths)} times in each rank of length`,
    ...endingLines(report),
  ];
}

function dimensionLines(report: Report): string[] {
  return report.dimensions.map(({ dimension, best, worst, minimum }) => {
    const needed = minimum === null ? 'no minimum' : `minimum ${minimum}`;
    return `  ${dimension.padEnd(18)} ${String(worst).padStart(3)} to ${String(best).padStart(2)}, ${needed}`;
  });
}

function endingLines(report: Report): string[] {
  return report.endings.map(({ id, kind, passes, share }) => {
    const verdict = passes ? 'passes' : 'does not pass';
    return `  ending ${id.padEnd(20)} ${percent(share).padStart(7)} of random play, ${kind}, ${verdict}`;
  });
}

function pointsInWords(points: Points): string {
  return dimensions.map((dimension) => `${dimension} ${points[dimension]}`).join(', ');
}
