import type { SerializeFrom } from '@remix-run/node';
import { State } from '~/ui/pill';
import type { AccountState } from './account-state.server';

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
