import type { AnswerProgress } from '~/domain/quiz/answer-progress';
import { fieldName } from '~/domain/quiz/fields';
import type { LearnerItem } from '~/domain/quiz/for-learner';
import { Button } from '~/ui/button';
import { Check } from '~/ui/check';
import { LiveMessage, Notice, Saved } from '~/ui/notice';
import { TextLink } from '~/ui/link';
import { RichTextView } from '../learning/rich-text';
import { AnswerInputs } from './answer-inputs';
import type { ItemMark } from './attempt-act';
import type { AnsweredItem } from './load-attempt.server';
import { kindInWords } from './quiz-words';
import { useSavedAnswer, type SaveState } from './use-saved-answer';

interface AttemptItemProps {
  answered: AnsweredItem;
  /** How it stands now, after the saves of this page. */
  mark: ItemMark;
  total: number;
  action: string;
  onMark: (mark: ItemMark) => void;
  onRefused: (problem: string) => void;
}

/** One question of an open attempt, saved on every choice. */
export function AttemptItem({ answered, mark, total, action, onMark, onRefused }: AttemptItemProps) {
  const { item } = answered;
  const { fields, setFields, retry, state, wasLost, isFromElsewhere } = useSavedAnswer(answered, { action, mark, onMark, onRefused });
  return (
    <>
      <Check
        id={fieldName(item.number)}
        head={`${item.number} of ${total}. ${kindInWords(item.kind)}, ${item.maxPoints} points`}
        status={<SaveMark mark={mark} state={state} />}
        ask={<RichTextView nodes={item.ask} />}
        hint={hintOf(item)}
        actions={
          (state.kind === 'not-saved' && <NotSaved reason={state.reason} onRetry={retry} />) ||
          (isFromElsewhere && <FromElsewhere clock={mark.savedClock} />)
        }
      >
        <AnswerInputs item={item} fields={fields} onChange={setFields} />
        <input type="hidden" name="item" value={item.number} />
        <input type="hidden" name={fieldName(item.number, 'known')} value={mark.knownSave} />
      </Check>
      <LiveMessage>{wasLost && state.kind === 'kept' ? `Question ${item.number} is saved.` : ''}</LiveMessage>
    </>
  );
}

function SaveMark({ mark, state }: { mark: ItemMark; state: SaveState }) {
  switch (state.kind) {
    case 'saving':
      return <>Saving …</>;
    case 'not-saved':
      return <>Not saved</>;
    case 'kept':
      return mark.savedClock === null || mark.progress === 'open' ? (
        <>{progressWords.open}</>
      ) : (
        <SavedAt mark={mark} clock={mark.savedClock} />
      );
  }
}

function SavedAt({ mark, clock }: { mark: ItemMark; clock: string }) {
  return (
    <Saved>
      Saved {clock}
      {mark.progress === 'partly' && `, ${progressWords.partly}`}
    </Saved>
  );
}

const progressWords: Record<Exclude<AnswerProgress, 'answered'>, string> = { open: 'Not answered yet', partly: 'not complete yet' };

const reasons: Record<Extract<SaveState, { kind: 'not-saved' }>['reason'], string> = {
  'no-answer': 'Your choice is still here, but the server did not answer. It is sent again by itself until it is saved.',
  'signed-out':
    'Your choice is still here, but you were signed out. Sign in again in another tab, then come back: it is sent again by itself.',
  unreadable: 'This page and your attempt do not fit together any more. Load the page again, and go on from there.',
};

function NotSaved({ reason, onRetry }: { reason: keyof typeof reasons; onRetry: () => void }) {
  return (
    <>
      <Notice tone="late" title="Not saved.">
        {reasons[reason]} {reason === 'signed-out' && <TextLink href="/sign-in">Sign in</TextLink>}
      </Notice>
      <Button type="button" icon="again" onClick={onRetry}>
        Try to save again
      </Button>
    </>
  );
}

function FromElsewhere({ clock }: { clock: string | null }) {
  return (
    <Notice tone="late" title={`You answered this at ${clock} in another tab or on another device.`}>
      That answer stands here now. To change it, choose once more.
    </Notice>
  );
}

function hintOf(item: LearnerItem): string | undefined {
  switch (item.kind) {
    case 'several':
      return `Choose ${item.choose}.`;
    case 'order':
      return 'Move the rows until the order is right.';
    case 'match':
      return strayInWords(item.rights.length - item.lefts.length);
    case 'best-and-worst':
      return 'Choose one as best and another as worst.';
    case 'single':
      return undefined;
  }
}

function strayInWords(stray: number): string | undefined {
  if (stray <= 0) return undefined;
  return stray === 1 ? 'One of the choices fits nowhere.' : `${stray} of the choices fit nowhere.`;
}
