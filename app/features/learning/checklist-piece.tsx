import { useActionData } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { LessonPiece } from '~/domain/content/rich-text';
import { Anchor } from '~/ui/anchor';
import { Button } from '~/ui/button';
import { Checklist } from '~/ui/checklist';
import { LiveMessage, Notice, Saved } from '~/ui/notice';
import { problemOf, type LessonActResult } from './lesson-act';
import type { SavedPiece } from './load-lesson.server';
import { PieceFields, useHydrated } from './piece-fields';
import { RichTextView } from './rich-text';
import { usePieceForm } from './use-piece-form';

interface Props {
  checklist: Extract<LessonPiece, { piece: 'Checklist' }>;
  saved: Extract<SavedPiece, { kind: 'checklist' }> | undefined;
}

/** Ticks are saved as they are made, and by a button without JavaScript. Only their learner sees them. */
export function ChecklistPiece({ checklist, saved }: Props) {
  const { fetcher, onSubmit } = usePieceForm();
  const actionData = useActionData<LessonActResult>();
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const problem = problemOf(fetcher.data ?? actionData, checklist.id);
  const submitter = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Who ticks faster than the scripts come has ticks on the page that nobody has sent.
    if (hydrated && tickedEarly(form.current)) form.current?.requestSubmit(submitter.current);
  }, [hydrated]);
  return (
    <Anchor id={checklist.id}>
      <fetcher.Form method="post" autoComplete="off" ref={form} onSubmit={onSubmit}>
        <PieceFields id={checklist.id} />
        {problem && <Notice tone="late" title={problem} />}
        <Checklist
          title={<RichTextView nodes={checklist.title} />}
          name="ticked"
          items={checklist.items.map((item) => ({ id: item.id, text: <RichTextView nodes={item.text} /> }))}
          ticked={saved?.ticked}
          note={saved ? <Saved>Saved {saved.savedAt}. Only you see your ticks.</Saved> : 'Only you see your ticks.'}
          action={
            hydrated ? (
              <button ref={submitter} type="submit" name="intent" value="save-ticks" hidden />
            ) : (
              <Button name="intent" value="save-ticks">
                Save my ticks
              </Button>
            )
          }
          onTick={() => form.current?.requestSubmit(submitter.current)}
        />
        <LiveMessage>{fetcher.data?.kind === 'saved' && fetcher.state === 'idle' ? 'Your ticks are saved.' : ''}</LiveMessage>
      </fetcher.Form>
    </Anchor>
  );
}

function tickedEarly(form: HTMLFormElement | null): boolean {
  return [...(form?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])].some((box) => box.checked !== box.defaultChecked);
}
