import { List } from './list';
import { Hidden } from './text';

export type DifferenceRun = { kind: 'same' | 'added' | 'removed'; words: string };
export type DifferenceLine = { kind: 'same' | 'added' | 'removed' | 'changed'; runs: readonly DifferenceRun[] };

/** Lines with what came into them underlined and what went struck through; both are said in words, too. */
export function Difference({ lines }: { lines: readonly DifferenceLine[] }) {
  return (
    <List look="difference">
      {lines.map(({ kind, runs }, index) => (
        <li key={index} className={kind}>
          {runs.map((run, at) => (
            <RunOfWords key={at} run={run} />
          ))}
        </li>
      ))}
    </List>
  );
}

function RunOfWords({ run: { kind, words } }: { run: DifferenceRun }) {
  switch (kind) {
    case 'same':
      return <>{words} </>;
    case 'added':
      return (
        <>
          <ins>
            <Hidden>Added: </Hidden>
            {words}
            <Hidden>.</Hidden>
          </ins>{' '}
        </>
      );
    case 'removed':
      return (
        <>
          <del>
            <Hidden>Removed: </Hidden>
            {words}
            <Hidden>.</Hidden>
          </del>{' '}
        </>
      );
  }
}
