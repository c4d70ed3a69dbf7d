import { Form } from '@remix-run/react';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { Sheet, Section, Stack } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import { AccountStatus } from './account-status';
import type { EmployeeProblem, LoadedEmployee } from './employee-shown';
import { roleNames } from './role-names';
import { roleItems } from './role-items';

interface EmployeeAccountProps {
  page: LoadedEmployee;
  isClosing: boolean;
  problem: EmployeeProblem | undefined;
}

/** Whether somebody can sign in, what they were granted, and what may be done about both. */
export function EmployeeAccount({ page, isClosing, problem }: EmployeeAccountProps) {
  return (
    <Section title="Account">
      <Stack>
        <p>
          <AccountStatus account={page.account} />
        </p>
        {page.roles.length > 0 && <p>Granted: {page.roles.map((role) => roleNames[role]).join(', ')}.</p>}
        {isClosing && page.acts.canClose ? <ConfirmClosing page={page} /> : <AccountAct page={page} />}
        {page.acts.canGrant && <RolesForm page={page} problem={problem?.intent === 'roles' ? problem : undefined} />}
      </Stack>
    </Section>
  );
}

function AccountAct({ page: { id, acts, account } }: { page: LoadedEmployee }) {
  const isAgain = account.kind === 'invited' || account.kind === 'invitation-ran-out';
  if (acts.canInvite) return <OneButton intent="invite">{isAgain ? 'Invite again' : 'Invite'}</OneButton>;
  if (acts.canOpen) return <OneButton intent="enable">Open the account again</OneButton>;
  if (!acts.canClose) return null;
  return (
    <Actions>
      <ButtonLink href={`/hr/employees/${id}?ask=close`}>Close the account</ButtonLink>
    </Actions>
  );
}

function OneButton({ intent, children }: { intent: 'invite' | 'enable'; children: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <Button>{children}</Button>
    </Form>
  );
}

function ConfirmClosing({ page: { id, name } }: { page: LoadedEmployee }) {
  return (
    <Sheet labelledBy="closing">
      <h2 id="closing">Close the account of {name}?</h2>
      <p>They are signed out everywhere at once and cannot sign in until the account is opened again. Their records stay as they are.</p>
      <Form method="post" action={`/hr/employees/${id}`}>
        <input type="hidden" name="intent" value="disable" />
        <Actions>
          <Button kind="danger">Close the account</Button>
          <ButtonLink href={`/hr/employees/${id}`} kind="quiet">
            Leave it open
          </ButtonLink>
        </Actions>
      </Form>
    </Sheet>
  );
}

function RolesForm({ page, problem }: { page: LoadedEmployee; problem: EmployeeProblem | undefined }) {
  return (
    <Disclosure summary="Grant or take back roles" open={problem !== undefined}>
      <Form method="post">
        <Stack>
          <input type="hidden" name="intent" value="roles" />
          <Choices
            kind="several"
            name="roles"
            legend="Granted roles"
            items={roleItems}
            chosen={page.roles}
            error={problem?.fieldErrors.roles}
          />
          <Actions>
            <Button>Save the roles</Button>
          </Actions>
        </Stack>
      </Form>
    </Disclosure>
  );
}
