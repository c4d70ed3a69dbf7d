import { Form, useNavigation } from '@remix-run/react';
import { Actions, Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/field';
import { Stack } from '~/ui/page';
import { suggestionsFor } from './suggestions';
import type { EmployeeProblem, LoadedEmployee } from './employee-shown';

const fields = [
  { name: 'name', label: 'Name', hint: 'As it stands on new certificates; earlier ones keep theirs.' },
  { name: 'email', label: 'Work email', hint: 'Whoever has an account signs in with it.', type: 'email' },
  { name: 'department', label: 'Department' },
  { name: 'location', label: 'Location' },
  { name: 'jobRole', label: 'Job role' },
  { name: 'managerNumber', label: 'Manager’s employee number', hint: 'Empty for whoever leads the company.' },
  { name: 'hiredOn', label: 'Hire date', type: 'date' },
] as const;

/** What is on record of somebody, to be changed. */
export function EmployeeForm({ page, problem }: { page: LoadedEmployee; problem: EmployeeProblem | undefined }) {
  const isSending = useNavigation().state !== 'idle';
  const suggestions: Partial<Record<string, readonly string[]>> = suggestionsFor(page.choices);
  const refused = problem?.intent === 'change' ? problem : undefined;
  return (
    <Form method="post" noValidate>
      <Stack>
        {refused && (
          <ErrorSummary
            title={refused.problem}
            submission={refused}
            problems={Object.entries(refused.fieldErrors).map(([id, message]) => ({ id, message }))}
          />
        )}
        <input type="hidden" name="intent" value="change" />
        {fields.map(({ name, label, ...look }) => (
          <TextField
            key={`${name} ${page.fields[name]}`}
            {...look}
            name={name}
            label={name === 'managerNumber' && page.manager ? `${label} (${page.manager.name})` : label}
            spellCheck={false}
            autoComplete={suggestions[name] ? undefined : 'off'}
            suggestions={suggestions[name]}
            defaultValue={refused?.typed[name] ?? page.fields[name]}
            error={refused?.fieldErrors[name]}
          />
        ))}
        <Actions>
          <Button kind="primary" pending={isSending} pendingLabel="Saving…">
            Save these changes
          </Button>
        </Actions>
      </Stack>
    </Form>
  );
}
