import { useActionData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { LessonPiece } from '~/domain/content/rich-text';
import { Anchor } from '~/ui/anchor';
import { Actions, Button } from '~/ui/button';
import { LiveMessage, Notice, Saved } from '~/ui/notice';
import { Reflection } from '~/ui/reflection';
import { ChangedElsewhere } from './changed-elsewhere';
import { problemOf, type LessonActResult } from './lesson-act';
import type { SavedPiece } from './load-lesson.server';
import { PieceFields } from './piece-fields';
import { RichTextView } from './rich-text';
import { useNoteStanding } from './use-note-standing';
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
  const result = fetcher.data ?? actionData;
  const about = result?.interaction === reflection.id ? result : undefined;
  const { known, stale } = useNoteStanding(saved, about);
  const field = `${reflection.id}-note`;
  const problem = problemOf(about, reflection.id);
  const pending = fetcher.state !== 'idle';
  useNewText(field, about, setTyped);
  useFocusKept(field, stale !== undefined);
  return (
    <Anchor id={reflection.id}>
      <fetcher.Form method="post" onSubmit={onSubmit}>
        <PieceFields id={reflection.id} />
        <input type="hidden" name="known" value={known} />
        {problem && <Notice tone="late" title={problem} />}
        <Reflection
          name="note"
          id={field}
          ask={<RichTextView nodes={reflection.ask} />}
          defaultValue={stale?.typed ?? saved?.note}
          maxLength={4000}
          onType={setTyped}
          note="Only you can read what you write here."
          action={stale ? <ChangedElsewhere stale={stale} pending={pending} /> : <SaveNote {...{ reflection, saved, pending }} />}
        />
        <LiveMessage>{fetcher.data?.kind === 'saved' && !pending ? 'Your note is saved.' : ''}</LiveMessage>
      </fetcher.Form>
    </Anchor>
  );
}

function SaveNote({ reflection, saved, pending }: Props & { pending: boolean }) {
  return (
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
  );
}

/** Both texts, or the one from elsewhere, come into the field once the learner has chosen them. */
function useNewText(field: string, about: LessonActResult | undefined, onText: (text: string) => void) {
  const text = about?.kind === 'saved' ? about.note?.text : undefined;
  useEffect(() => {
    const area = document.getElementById(field);
    if (text === undefined || !(area instanceof HTMLTextAreaElement)) return;
    area.value = text;
    onText(text);
  }, [field, text, onText]);
}

/** With the question which text to keep, its buttons come and go: the focus of the pressed one goes to the note. */
function useFocusKept(field: string, isAsking: boolean) {
  const wasAsking = useRef(isAsking);
  useEffect(() => {
    if (wasAsking.current === isAsking) return;
    wasAsking.current = isAsking;
    if (document.activeElement === document.body) document.getElementById(field)?.focus();
  }, [field, isAsking]);
}
