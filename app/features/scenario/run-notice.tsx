import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { timedOutSentence, type RunActResult } from './run-act';

/** What became of the last choice, when there is something to say about it. */
export function RunNotice({ result, told }: { result: RunActResult | undefined; told: string | null }) {
  switch (result?.kind) {
    case 'not-saved':
      return <NotSaved result={result} />;
    case 'refused':
      return <Notice tone="late" title={result.problem} />;
    case 'time-is-left':
    case undefined:
      return told === 'time-out' ? <Notice tone="late" title={timedOutSentence} /> : null;
  }
}

const reasons = {
  'no-answer': 'The server did not answer. Your choice is not lost: send it again as soon as you are online.',
  'signed-out': 'You are not signed in any more. Sign in again in another tab, then send your choice once more.',
} as const;

function NotSaved({ result: { reason, reply } }: { result: Extract<RunActResult, { kind: 'not-saved' }> }) {
  return (
    <Notice tone="risk" title="Not saved">
      <p>{reasons[reason]}</p>
      {reply !== null && (
        <p>
          <Button name="again" value={reply}>
            Try again
          </Button>
        </p>
      )}
    </Notice>
  );
}
