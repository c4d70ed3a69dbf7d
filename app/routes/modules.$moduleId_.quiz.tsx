import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadQuizIntro } from '~/features/quiz/load-quiz-intro.server';
import { QuizIntroView } from '~/features/quiz/quiz-intro-page';
import { startAttempt } from '~/features/quiz/start-attempt.server';
import { requireActor } from '~/http/actor.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Quiz, ${data?.page.module.title ?? 'module'} · Servewell` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { moduleId } = idsOf(params, ['moduleId']);
  demand(actor, { kind: 'learn' });
  const page = await loadQuizIntro(context.deps, { employeeId: actor.employeeId, moduleId });
  if (!page) throw notFound();
  return { page };
}

/** Starts the next attempt. The form has no fields: everything that decides is on the server. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { moduleId } = idsOf(params, ['moduleId']);
  demand(actor, { kind: 'answer-quiz', ownerId: actor.employeeId });
  const result = await startAttempt(context.deps, { employeeId: actor.employeeId, moduleId, requestId: context.requestId });
  switch (result.kind) {
    case 'started':
    case 'in-progress':
      return redirect(`/attempts/${result.attemptId}`);
    case 'no-such-module':
      throw notFound();
    case 'lessons-left':
    case 'cooling-down':
    case 'no-attempts-left':
    case 'already-passed':
      return json({ problem: 'No attempt was started. What comes next stands below.' }, { status: 409 });
  }
}

export default function QuizRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <QuizIntroView page={page} problem={useActionData<typeof action>()?.problem} />;
}
