import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { Button } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { State } from '~/ui/pill';
import { Hidden } from '~/ui/text';
import type { AccountState, ListedPerson } from './load-people.server';

/** Whether somebody can sign in, in a word. */
export function AccountStatus({ account }: { account: SerializeFrom<AccountState> }) {
  switch (account.kind) {
    case 'open':
      return <State mark="done">Can sign in</State>;
    case 'closed':
      return <State mark="revoked">Closed</State>;
    case 'left':
      return <State mark="none">Has left</State>;
    case 'invited':
      return (
        <State mark="progress" fact={`until ${account.until}`}>
          Invited
        </State>
      );
    case 'invitation-ran-out':
      return <State mark="expired">Invitation ran out</State>;
    case 'no-email':
      return <State mark="none">No work email</State>;
    case 'none':
      return <State mark="open">Not invited yet</State>;
  }
}

/** What may be done about an account: one act a person. `here` is the address of the list as it is shown. */
export function PersonActs({ person, here }: { person: SerializeFrom<ListedPerson>; here: string }) {
  const isAgain = person.account.kind === 'invited' || person.account.kind === 'invitation-ran-out';
  if (person.canInvite) return <ActForm intent="invite" person={person} here={here} label={isAgain ? 'Invite again' : 'Invite'} />;
  if (person.canOpen) return <ActForm intent="enable" person={person} here={here} label="Open again" />;
  if (!person.canClose) return <>–</>;
  return (
    <TextLink href={`${here}&close=${person.id}`}>
      Close <Hidden>the account of {person.name}</Hidden>
    </TextLink>
  );
}

interface ActFormProps {
  intent: 'invite' | 'enable';
  person: SerializeFrom<ListedPerson>;
  here: string;
  label: string;
}

function ActForm({ intent, person, here, label }: ActFormProps) {
  return (
    <Form method="post" action={here}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="employeeId" value={person.id} />
      <Button>
        {label} <Hidden>{person.name}</Hidden>
      </Button>
    </Form>
  );
}
