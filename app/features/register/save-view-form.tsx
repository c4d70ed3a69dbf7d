import { Form } from '@remix-run/react';
import { Actions, Button } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { TextField } from '~/ui/field';
import { Stack } from '~/ui/page';
import { useRefusals, type FormProblem } from '../account/form-problem';

/** Keeps these filters under a name. */
export function SaveViewForm({ query, problem }: { query: string; problem?: FormProblem | undefined }) {
  return (
    <Form method="post" action="/hr/views" noValidate key={useRefusals(problem)}>
      <Stack>
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="query" value={query} />
        <TextField
          name="name"
          id={problem ? 'name' : 'view-name'}
          label="Name for these filters"
          maxLength={80}
          defaultValue={problem?.typed.name}
          error={problem?.fieldErrors.name}
        />
        <SharedChoice shared={problem?.typed.shared === 'yes'} />
        <Actions>
          <Button>Keep this view</Button>
        </Actions>
      </Stack>
    </Form>
  );
}

export function SharedChoice({ shared }: { shared: boolean }) {
  return (
    <Choices
      kind="several"
      name="shared"
      legend="Who sees it"
      items={[{ id: 'yes', text: 'Share it with all of HR', detail: 'Only you can rename or delete it.' }]}
      chosen={shared ? ['yes'] : []}
    />
  );
}
