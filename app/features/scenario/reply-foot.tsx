import { plainText } from '~/domain/content/plain-text';
import { Button } from '~/ui/button';
import { Note } from '~/ui/text';
import type { OpenRun } from './load-run.server';
import { speakerOf } from './speaker';
import { useSpeech } from './use-speech';

/** Under the replies: where the talk is, how to choose, and the customer's voice. */
export function ReplyFoot({ page }: { page: OpenRun }) {
  const { run, customer } = page;
  const speech = useSpeech(plainText(speakerOf(page, run.now?.says ?? []).words), run.step);
  const count = run.now?.replies.length ?? 0;
  return (
    <>
      <Note>
        Turn {run.step + 1}. Choose with a click or a tap, the arrow keys, or 1 to {count}.
      </Note>
      {speech.kind === 'ready' && (
        <Note>
          {customer.name}’s lines can be spoken aloud.{' '}
          <Button kind="quiet" type="button" onClick={speech.toggle}>
            {speech.on ? 'Turn speech off' : 'Turn speech on'}
          </Button>
        </Note>
      )}
    </>
  );
}
