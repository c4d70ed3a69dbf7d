import { Actions, Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import type { LessonActResult } from './lesson-act';

/** Two texts of one note: the one in the field, and the one that was written elsewhere. The learner chooses. */
export function ChangedElsewhere({
  stale: { other, isTooLong },
  pending,
}: {
  stale: Extract<LessonActResult, { kind: 'changed-elsewhere' }>;
  pending: boolean;
}) {
  return (
    <>
      <Notice
        tone="late"
        title={
          isTooLong
            ? 'Both together are too long for one note.'
            : `This note was changed at ${other.clock} in another tab or on another device.`
        }
      >
        <p>Nothing is lost: yours stands in the field above, and the other one says:</p>
        <blockquote>{other.note}</blockquote>
      </Notice>
      <input type="hidden" name="intent" value="save-note" />
      <Actions>
        <Button name="keep" value="this" pending={pending}>
          Keep mine
        </Button>
        <Button name="keep" value="other" pending={pending}>
          Keep the other
        </Button>
        <Button name="keep" value="both" pending={pending}>
          Keep both
        </Button>
      </Actions>
    </>
  );
}
