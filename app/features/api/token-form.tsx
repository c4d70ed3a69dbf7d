import { Form } from '@remix-run/react';
import { apiScopes, scopeWords } from '~/domain/access/api-scope';
import { Actions, Button } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { SelectField, TextField } from '~/ui/field';
import { Stack } from '~/ui/page';
import { FormProblemSummary, useRefusals, type FormProblem } from '../account/form-problem';

/** Makes a token for another program. */
export function TokenForm({ departments, refused }: { departments: readonly string[]; refused: FormProblem | undefined }) {
  const { typed = {}, fieldErrors: errors = {} } = refused ?? {};
  return (
    <Form method="post" action="/admin/tokens" noValidate key={useRefusals(refused)}>
      <Stack>
        <FormProblemSummary refused={refused} />
        <TextField
          name="name"
          label="Which program it is for"
          hint="Such as “Payroll” or “Data warehouse”."
          maxLength={80}
          required
          defaultValue={typed.name}
          error={errors.name}
        />
        <Choices
          kind="several"
          name="scopes"
          legend="What the program may do"
          items={apiScopes.map((scope) => ({ id: scope, text: scopeWords[scope], detail: scope }))}
          chosen={typed.scopes?.split(' ') ?? []}
          error={errors.scopes}
        />
        <SelectField
          name="department"
          label="Certifications of"
          prompt="The whole company"
          choices={departments.map((department) => ({ value: department, label: department }))}
          defaultValue={typed.department}
        />
        <TextField
          name="expiresOn"
          label="Last day on which it works"
          hint="Leave it empty for a token that does not end by itself."
          type="date"
          defaultValue={typed.expiresOn}
          error={errors.expiresOn}
        />
        <Actions>
          <Button kind="primary">Make the token</Button>
        </Actions>
      </Stack>
    </Form>
  );
}
