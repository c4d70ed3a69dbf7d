import { useActionData } from '@remix-run/react';
import { useState } from 'react';
import type { LessonPiece } from '~/domain/content/rich-text';
import { Anchor } from '~/ui/anchor';
import { Actions, Button } from '~/ui/button';
import { LiveMessage, Notice, Saved } from '~/ui/notice';
import { Reflection } from '~/ui/reflection';
import { problemOf, type LessonActResult } from './lesson-act';
import type { SavedPiece } from './load-lesson.server';
import { PieceFields } from './piece-fields';
import { RichTextView } from './rich-text';
import { usePieceForm } from './use-piece-form';

interface Props {
  reflection: Extract<LessonPiece, { piece: 'Reflection' }>;
  saved: Extract<SavedPiece, { kind: 'reflection' }> | undefined;
}

/** A private note. Saving it, however short, or skipping it, is all that is required. */
export function ReflectionPiece({ reflection, saved }: Props) {
  const [typed, setTyped] = useState<string>();
  const { fetcher, onSubmit } = usePieceForm(typed !== undefined && typed !== (saved?.note ?? ''));
  const actionData = useActionData<LessonActResult>();
  const problem = problemOf(fetcher.data ?? actionData, reflection.id);
  const pending = fetcher.state !== 'idle';
  return (
    <Anchor id={reflection.id}>
      <fetcher.Form method="post" onSubmit={onSubmit}>
        <PieceFields id={reflection.id} />
        {problem && <Notice tone="late" title={problem} />}
        <Reflection
          name="note"
          id={`${reflection.id}-note`}
          ask={<RichTextView nodes={reflection.ask} />}
          defaultValue={saved?.note}
          maxLength={4000}
          onType={setTyped}
          note="Only you can read what you write here."
          action={
            <Actions>
              <Button name="intent" value="save-note" pending={pending}>
                Save my note
              </Button>
              {!saved && !reflection.optional && (
                <Button kind="quiet" name="intent" value="skip-note">
                  Skip this one
                </Button>
              )}
              {saved && <Saved>{saved.skipped ? `Skipped ${saved.savedAt}` : `Saved ${saved.savedAt}`}</Saved>}
            </Actions>
          }
        />
        <LiveMessage>{fetcher.data?.kind === 'saved' && !pending ? 'Your note is saved.' : ''}</LiveMessage>
      </fetcher.Form>
    </Anchor>
  );
}
