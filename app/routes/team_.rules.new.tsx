import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { loadRuleForm } from '~/features/assignment/rules/load-rule-form.server';
import { makeRule } from '~/features/assignment/rules/make-rule.server';
import { RuleFormPage } from '~/features/assignment/rules/rule-form-page';
import { requireActor } from '~/http/actor.server';
import { parseFields, readForm, typedText } from '~/http/form.server';
import { badForm, demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Make an enrolment rule · Servewell' }];

const days = 'Say within how many days: a whole number from 1 to 730.';
const RuleForm = z.object({
  occasion: z.enum(['joins', 'supervises'], { error: 'Choose on whom the rule acts.' }),
  jobRole: typedText({ name: 'The job role', max: 200, min: 0 }).default(''),
  department: typedText({ name: 'The department', max: 200, min: 0 }).default(''),
  subject: z.string({ error: noSubject() }).regex(/^(course|module):[\w-]{1,80}$/, noSubject()),
  withinDays: z.coerce.number({ error: days }).int(days).min(1, days).max(730, days),
  who: z.enum(['new', 'all'], { error: 'Choose from when on it acts.' }),
});

function noSubject(): string {
  return 'Choose what the rule gives.';
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-enrolment-rules' });
  const query = new URL(request.url).searchParams;
  const form = query.size > 0 ? parseFields(query, RuleForm) : undefined;
  const page = await loadRuleForm(context.deps, actor, form?.ok ? form.values : undefined);
  return { page, typed: Object.fromEntries(query), refused: form && !form.ok ? form : null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-enrolment-rules' });
  const form = await readForm(request, RuleForm);
  if (!form.ok) return badForm(form);

  const result = await makeRule(context.deps, actor, form.values, context.requestId);
  switch (result.kind) {
    case 'made':
      return redirect(`/team/rules/${result.id}?notice=made`);
    case 'no-such-subject': {
      const fieldErrors = { subject: 'This is not in the catalog any more. Choose another one.' };
      return badForm({ problem: 'No rule was made.', fieldErrors, typed: {} }, 409);
    }
  }
}

export default function NewRuleRoute() {
  const { page, typed, refused } = useLoaderData<typeof loader>();
  return <RuleFormPage page={page} typed={typed} refused={useActionData<typeof action>() ?? refused ?? undefined} />;
}
