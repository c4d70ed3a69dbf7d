import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { counted } from '~/domain/calendar/in-words';
import { Actions, Button } from '~/ui/button';
import { TextArea, TextField } from '~/ui/field';
import { Section, Stack } from '~/ui/page';
import type { AssignmentsPage as LoadedPage } from './load-assignments.server';

type Shown = SerializeFrom<LoadedPage>;

/** Why a change was not made; the fields are named by form and field, `excuse-reason`. */
export interface ChangeRefused {
  intent: string;
  fieldErrors: Record<string, string>;
  typed: Record<string, string>;
  /** The due date that leaves people uncertified; sent along, it is meant. */
  beyond?: string;
}

/** Extend, excuse, withdraw: each a form of its own that works without JavaScript. */
export function ChangeForms({ page, refused }: { page: Shown; refused: ChangeRefused | undefined }) {
  const count = page.assignments.filter(({ changeable }) => changeable).length;
  const several = count > 1;
  const move = several ? `Move ${count} due dates` : 'Move the due date';
  const typed = (intent: string, name: string) => (refused?.intent === intent ? refused.typed[name] : undefined);
  const errors = refused?.fieldErrors ?? {};
  const reason = (intent: string, hint: string) => (
    <TextArea
      name="reason"
      id={`${intent}-reason`}
      label="Why"
      hint={hint}
      rows={2}
      defaultValue={typed(intent, 'reason')}
      error={errors[`${intent}-reason`]}
    />
  );
  return (
    <Stack gap="large">
      <ChangeForm page={page} intent="extend" title="Move the due date" act={`${move}${refused?.beyond ? ' all the same' : ''}`}>
        {refused?.beyond && <input type="hidden" name="beyond" value={refused.beyond} />}
        <TextField
          name="dueOn"
          id="extend-dueOn"
          type="date"
          label="New due date"
          hint="It ends an excuse, too."
          defaultValue={typed('extend', 'dueOn')}
          error={errors['extend-dueOn']}
        />
        {reason('extend', 'Optional. The learner sees it.')}
      </ChangeForm>
      <ChangeForm page={page} intent="excuse" title="Excuse" act={several ? `Excuse from ${counted(count, 'assignment')}` : 'Excuse'}>
        {reason('excuse', 'The learner sees it.')}
        <TextField
          name="until"
          id="excuse-until"
          type="date"
          label="Until, this day included"
          hint="Leave it empty to excuse for good. Otherwise it is asked for again on the next day."
          defaultValue={typed('excuse', 'until')}
          error={errors['excuse-until']}
        />
      </ChangeForm>
      <ChangeForm
        page={page}
        intent="withdraw"
        title="Withdraw"
        act={several ? `Withdraw ${counted(count, 'assignment')}` : 'Withdraw the assignment'}
        danger
      >
        <p>Nothing is asked for any more. What was learnt and passed stays on record.</p>
        {reason('withdraw', 'Optional. The learner sees it.')}
      </ChangeForm>
    </Stack>
  );
}

interface ChangeFormProps {
  page: Shown;
  intent: string;
  title: string;
  act: string;
  danger?: boolean;
  children: ReactNode;
}

function ChangeForm({ page, intent, title, act, danger, children }: ChangeFormProps) {
  const address = new URLSearchParams(page.assignments.map(({ id }) => ['assignment', id])).toString();
  return (
    <Section title={title}>
      <Form method="post" action={`/team/assignments?${address}`} noValidate>
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="act" value={page.actId} />
        <Stack>
          {children}
          <Actions>
            <Button kind={danger ? 'danger' : 'secondary'}>{act}</Button>
          </Actions>
        </Stack>
      </Form>
    </Section>
  );
}
