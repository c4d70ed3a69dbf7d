import { useActionData, useSearchParams } from '@remix-run/react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { KnowledgeCheck } from '~/domain/lesson/answer-check';
import { plainText } from '~/domain/content/plain-text';
import { Anchor } from '~/ui/anchor';
import { Button } from '~/ui/button';
import { AnsweredCheck, Check, OptionList } from '~/ui/check';
import { TextLink } from '~/ui/link';
import { LiveMessage, Notice, Saved } from '~/ui/notice';
import { OrderList } from '~/ui/order-list';
import { moved } from '~/domain/lesson/moved';
import { PieceFields, useHydrated } from './piece-fields';
import { problemOf, type LessonActResult } from './lesson-act';
import type { SavedPiece } from './load-lesson.server';
import { RichTextView } from './rich-text';
import { usePieceForm } from './use-piece-form';

type SavedCheck = Extract<SavedPiece, { kind: 'check' }>;

/** A question in the middle of a lesson: answered counts, right or not, and reasons come back for what was chosen. */
export function KnowledgeCheckPiece({ check, saved }: { check: KnowledgeCheck; saved: SavedCheck | undefined }) {
  const form = usePieceForm();
  const { fetcher } = form;
  const [params] = useSearchParams();
  /** The try after which the learner asked for another one. */
  const [againAfter, setAgainAfter] = useState(params.get('again') === check.id ? saved?.feedback.tries : undefined);
  const asking = !saved || (!saved.feedback.right && againAfter === saved.feedback.tries);
  const piece = useFocusKeptInside(asking);
  return (
    <Anchor id={check.id} ref={piece}>
      {asking ? (
        <AskCheck check={check} form={form} earlier={saved?.feedback.answer ?? []} />
      ) : (
        <CheckAnswered check={check} saved={saved} onAgain={() => setAgainAfter(saved.feedback.tries)} />
      )}
      <LiveMessage>{saved && fetcher.state === 'idle' && fetcher.data?.kind === 'saved' ? verdict(check, saved) : ''}</LiveMessage>
    </Anchor>
  );
}

/**
 * Question and answer make way for each other, and with the pressed button the focus would fall out of the page: it goes
 * to the answered question, or to the first choice of the new try.
 */
function useFocusKeptInside(asking: boolean) {
  const piece = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(asking);
  useEffect(() => {
    if (wasAsking.current === asking) return;
    wasAsking.current = asking;
    if (document.activeElement !== document.body) return;
    piece.current?.querySelector<HTMLElement>(asking ? 'input:not([type="hidden"]), button' : '[tabindex="-1"]')?.focus();
  }, [asking]);
  return piece;
}

interface AskProps {
  check: KnowledgeCheck;
  form: ReturnType<typeof usePieceForm>;
  earlier: readonly string[];
}

function AskCheck({ check, form: { fetcher, onSubmit }, earlier }: AskProps) {
  const actionData = useActionData<LessonActResult>();
  const result = fetcher.data ?? actionData;
  const problem = problemOf(result, check.id);
  const asked = result?.kind === 'moved' && result.interaction === check.id ? result.order : earlier;
  return (
    <fetcher.Form method="post" onSubmit={onSubmit}>
      <PieceFields id={check.id} />
      <Check
        head={check.optional ? 'Check, as you like' : 'Check'}
        ask={<RichTextView nodes={check.ask} />}
        hint={hintOf(check)}
        actions={
          <Button name="intent" value="answer-check" pending={fetcher.state !== 'idle'}>
            Check my answer
          </Button>
        }
      >
        {problem && <Notice tone="late" title={problem} />}
        {check.kind === 'order' ? <OrderAnswer check={check} start={asked} /> : <ChoiceAnswer check={check} />}
      </Check>
    </fetcher.Form>
  );
}

function ChoiceAnswer({ check }: { check: KnowledgeCheck }) {
  const items = check.options.map((option) => ({ id: option.id, text: <RichTextView nodes={option.text} /> }));
  return <OptionList kind={check.kind === 'single' ? 'one' : 'several'} name="answer" items={items} />;
}

/** Rows moved by buttons: in the browser at once, and without JavaScript by the server. */
function OrderAnswer({ check, start }: { check: KnowledgeCheck; start: readonly string[] }) {
  const [order, setOrder] = useState(start.length === check.options.length ? start : check.options.map((option) => option.id));
  const textOf = new Map(check.options.map((option) => [option.id, plainText(option.text)]));
  return (
    <OrderList
      name="answer"
      items={order.map((id) => ({ id, text: textOf.get(id) ?? '' }))}
      onMove={(id, direction) => setOrder((now) => moved(now, id, direction))}
    />
  );
}

function hintOf(check: KnowledgeCheck): string | undefined {
  switch (check.kind) {
    case 'single':
      return undefined;
    case 'several':
      return `Choose ${check.choose ?? 1}.`;
    case 'order':
      return 'Move the rows until the order is right.';
  }
}

function CheckAnswered({ check, saved, onAgain }: { check: KnowledgeCheck; saved: SavedCheck; onAgain: () => void }) {
  const { feedback } = saved;
  const shown = check.kind === 'order' ? inGivenOrder(check, feedback.answer) : check.options;
  const answers = shown.map((option) => {
    const reason = feedback.reasons.find((each) => each.optionId === option.id);
    if (feedback.order) return orderedRow(option, feedback.order.inPlace.includes(option.id));
    const chosen = feedback.answer.includes(option.id);
    return {
      id: option.id,
      text: <RichTextView nodes={option.text} />,
      outcome: chosen && reason ? (reason.right ? ('good' as const) : ('risk' as const)) : undefined,
      verdict: chosen && reason ? verdictOf(reason.right) : undefined,
      why: reason && <RichTextView nodes={reason.why} />,
    };
  });
  return (
    <AnsweredCheck
      head="Check"
      status={<Saved>Answered and saved {saved.savedAt}</Saved>}
      ask={<RichTextView nodes={check.ask} />}
      answers={answers}
      ordered={check.kind === 'order'}
      why={orderReason(saved)}
      actions={!feedback.right && <TryAgain id={check.id} onAgain={onAgain} />}
    />
  );
}

function orderedRow({ id, text }: KnowledgeCheck['options'][number], inPlace: boolean) {
  const verdict = inPlace ? 'In its place' : 'Not here yet';
  return { id, text: <RichTextView nodes={text} />, outcome: inPlace ? ('good' as const) : undefined, verdict, why: undefined };
}

function inGivenOrder(check: KnowledgeCheck, answer: readonly string[]) {
  return answer.flatMap((id) => check.options.find((option) => option.id === id) ?? []);
}

function orderReason({ feedback }: SavedCheck): ReactNode {
  if (!feedback.order) return undefined;
  if (feedback.order.why) return <RichTextView nodes={feedback.order.why} />;
  return `Not this order yet: ${feedback.order.inPlace.length} of ${feedback.order.of} stand where they belong. The reason comes with the right order.`;
}

function verdictOf(right: boolean): string {
  return right ? 'Your answer. This is it.' : 'Your answer. Not this one.';
}

function verdict(check: KnowledgeCheck, { feedback }: SavedCheck): string {
  if (feedback.right) return 'Right. The reason stands below your answer.';
  if (check.kind === 'order' && feedback.order) return `${feedback.order.inPlace.length} of ${feedback.order.of} stand where they belong.`;
  return 'Not this one. The reason stands below your answer; you may try again.';
}

/** A link before JavaScript; afterwards the page asks again without a walk to the server. */
function TryAgain({ id, onAgain }: { id: string; onAgain: () => void }) {
  if (!useHydrated()) return <TextLink href={`?again=${id}#${id}`}>Try again</TextLink>;
  return (
    <Button type="button" icon="again" onClick={onAgain}>
      Try again
    </Button>
  );
}
