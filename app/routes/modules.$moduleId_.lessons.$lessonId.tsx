import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { finishLesson } from '~/features/learning/finish-lesson.server';
import { notSaved, problemOf, staleLesson, type LessonActResult } from '~/features/learning/lesson-act';
import { actInLesson } from '~/features/learning/act-in-lesson.server';
import { loadLesson } from '~/features/learning/load-lesson.server';
import { holdBackHtml } from '~/features/learning/finished-html';
import { LessonView } from '~/features/learning/lesson-page';
import { lessonForm } from '~/features/learning/lesson-form';
import { sendOrTell } from '~/features/learning/send-or-tell';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.lesson.title ?? 'Lesson'} · Servewell` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  const page = await loadLesson(context.deps, actor, idsOf(params, ['moduleId', 'lessonId']));
  if (!page) throw notFound();
  return { page: { ...page, blocks: holdBackHtml(page.blocks, context.heldHtml) } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const ids = idsOf(params, ['moduleId', 'lessonId']);
  demand(actor, { kind: 'continue-study', ownerId: actor.employeeId });
  const form = await readForm(request, lessonForm);
  if (!form.ok) {
    return json(problem(form.typed.interaction ?? '', form.fieldErrors.note ?? staleLesson), { status: 400 });
  }
  const input = { employeeId: actor.employeeId, ...ids };
  const here = `/modules/${ids.moduleId}/lessons/${ids.lessonId}`;
  if (form.values.intent === 'finish') {
    const result = await finishLesson(context.deps, input);
    switch (result.kind) {
      case 'finished':
        return redirect(`/modules/${ids.moduleId}?finished=${ids.lessonId}`);
      case 'interactions-open':
        return json(problem('', 'This lesson is not finished yet: something in it is still to be done.'), { status: 409 });
      case 'no-such-lesson':
        throw notFound();
    }
  }
  const result = await actInLesson(context.deps, input, form.values);
  if (result.kind === 'problem') return json(result, { status: 400 });
  if (result.kind === 'changed-elsewhere') return json(result, { status: 409 });
  if (result.kind === 'moved' || form.values.enhanced) return json(result);
  return redirect(`${here}#${result.interaction}`);
}

function problem(interaction: string, sentence: string): LessonActResult {
  return { kind: 'problem', interaction, problem: sentence };
}

export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const posted = await request.clone().formData();
  return sendOrTell(
    () => serverAction(),
    (reason) => notSaved(reason, posted),
  );
}

export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return (actionResult as LessonActResult | undefined)?.kind === 'not-saved' ? false : defaultShouldRevalidate;
}

export default function LessonRoute() {
  const { page } = useLoaderData<typeof loader>();
  const result = useActionData<LessonActResult>();
  return <LessonView key={page.lesson.id} page={page} problem={problemOf(result, '')} submission={result} />;
}
