import { Form, useNavigation } from '@remix-run/react';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { TextField } from '~/ui/field';
import { Head, Page, Stack, UpLink } from '~/ui/page';
import { FormProblemSummary, type FormProblem } from '../account/form-problem';
import { PersonFields } from './person-fields';
import { roleItems } from './role-items';
import type { EmployeeChoices } from './suggestions';

interface AddEmployeePageProps {
  mayGrantRoles: boolean;
  choices: EmployeeChoices;
  refused: (FormProblem & { roles?: readonly string[] }) | undefined;
}

/** One new employee by hand. */
export function AddEmployeePage({ mayGrantRoles, choices, refused }: AddEmployeePageProps) {
  const isSending = useNavigation().state !== 'idle';
  return (
    <Page width="narrow">
      <Head
        title="Add a person"
        lead="Everybody here is a learner. Who has people reporting to them sees their training."
        up={<UpLink href="/hr/employees">People</UpLink>}
      />
      <Form method="post" noValidate>
        <Stack>
          <FormProblemSummary refused={refused} />
          <PersonFields refused={refused} choices={choices} />
          <TextField
            name="managerNumber"
            label="Manager’s employee number"
            hint="May be left empty for whoever leads the company."
            spellCheck={false}
            defaultValue={refused?.typed.managerNumber}
            error={refused?.fieldErrors.managerNumber}
          />
          <TextField
            name="hiredOn"
            label="Hire date"
            type="date"
            hint="The first day of employment."
            defaultValue={refused?.typed.hiredOn}
            error={refused?.fieldErrors.hiredOn}
          />
          {mayGrantRoles && <RoleChoices refused={refused} />}
          <Actions>
            <Button kind="primary" pending={isSending} pendingLabel="Adding…">
              Add this person
            </Button>
            <ButtonLink href="/hr/employees" kind="quiet">
              Leave without adding
            </ButtonLink>
          </Actions>
        </Stack>
      </Form>
    </Page>
  );
}

function RoleChoices({ refused }: Pick<AddEmployeePageProps, 'refused'>) {
  return (
    <Choices
      kind="several"
      name="roles"
      legend="Granted roles"
      hint="Most people have none."
      error={refused?.fieldErrors.roles}
      chosen={refused?.roles}
      items={roleItems}
    />
  );
}
