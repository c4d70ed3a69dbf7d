import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import {
  useActionData,
  useLoaderData,
  useSearchParams,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react';
import { attemptForm, type AttemptForm } from '~/domain/quiz/attempt-form';
import type { AttemptId } from '~/domain/ids';
import type { Deps } from '~/features/deps.server';
import { sendOrTell } from '~/features/learning/send-or-tell';
import { notSaved, refusals, type AttemptActResult } from '~/features/quiz/attempt-act';
import { AttemptView } from '~/features/quiz/attempt-page';
import type { SavedItem } from '~/features/quiz/attempt-work.server';
import { findAttemptOwner, loadAttempt, markItem } from '~/features/quiz/load-attempt.server';
import { ForeignReviewView } from '~/features/quiz/review-page';
import { saveAnswer } from '~/features/quiz/save-answer.server';
import { submitAttempt } from '~/features/quiz/submit-attempt.server';
import { isInLine, loadOwner } from '~/features/team/in-line.server';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Quiz, ${data?.page.module.title ?? 'attempt'} · Servewell` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { id, ownerId } = await getOwned(context.deps, params);
  demand(actor, { kind: 'read-attempt', ownerId, inLine: await isInLine(context.deps, actor, ownerId) });
  const page = await loadAttempt(context.deps, id);
  if (ownerId === actor.employeeId) return { page, owner: null };
  // What is still being answered is nobody else's yet.
  if (page.kind === 'in-progress') throw notFound();
  return { page, owner: await loadOwner(context.deps, ownerId) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { id: attemptId, ownerId } = await getOwned(context.deps, params);
  demand(actor, { kind: 'answer-quiz', ownerId });
  const form = await readForm(request, attemptForm);
  if (!form.ok) return refuse('unreadable');
  const { intent, enhanced, ...posted } = form.values;
  if (intent === 'submit') {
    const result = await submitAttempt(context.deps, { attemptId, posted, requestId: context.requestId });
    return result.kind === 'graded' ? redirect(`/attempts/${attemptId}`) : refuse(result.kind);
  }
  const result = await saveAnswer(context.deps, { attemptId, posted });
  if (result.kind !== 'saved') return refuse(result.kind);
  if (enhanced) return json<AttemptActResult>({ kind: 'saved', items: result.items.map((item) => markItem(context.deps, item)) });
  return redirect(`/attempts/${attemptId}${wayOn(form.values, result.items)}`);
}

/** Where a whole page leads; it is told there what stands from elsewhere instead of what it posted. */
function wayOn({ intent, move }: AttemptForm, items: readonly SavedItem[]): string {
  const query = new URLSearchParams(move ? {} : { step: intent === 'hand-in' ? 'hand-in' : 'saved' });
  for (const item of items) if (item.elsewhere) query.append('elsewhere', String(item.number));
  return `${query.size > 0 ? `?${query}` : ''}${move ? `#q${move.number}` : ''}`;
}

async function getOwned(
  deps: Deps,
  params: Record<string, string | undefined>,
): Promise<{ id: AttemptId; ownerId: NonNullable<Awaited<ReturnType<typeof findAttemptOwner>>> }> {
  const { attemptId } = idsOf(params, ['attemptId']);
  const ownerId = await findAttemptOwner(deps, attemptId);
  if (!ownerId) throw notFound();
  return { id: attemptId, ownerId };
}

function refuse(kind: 'unreadable' | 'foreign-answer' | 'already-submitted' | 'time-is-up') {
  const reason = kind === 'foreign-answer' ? 'unreadable' : kind;
  return json<AttemptActResult>({ kind: 'refused', reason, problem: refusals[reason] }, { status: reason === 'unreadable' ? 400 : 409 });
}

export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const posted = await request.clone().formData();
  return sendOrTell(
    () => serverAction(),
    (reason) => notSaved(reason, posted),
  );
}

/** A saved answer tells its own mark; loading every question again after each of them would be waste. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  const kind = (actionResult as AttemptActResult | undefined)?.kind;
  return kind === 'saved' || kind === 'not-saved' ? false : defaultShouldRevalidate;
}

export default function AttemptRoute() {
  const { page, owner } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const result = useActionData<AttemptActResult>();
  if (owner && page.kind === 'submitted') return <ForeignReviewView page={page} owner={owner} />;
  return <AttemptView key={page.attemptId} page={page} result={result} step={params.get('step')} elsewhere={params.getAll('elsewhere')} />;
}
