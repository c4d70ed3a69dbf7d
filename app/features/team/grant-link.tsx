import { ButtonLink } from '~/ui/button';
import { Hidden } from '~/ui/text';

/** To the module of somebody whose attempts are used up, where one more is granted with a reason. */
export function GrantLink({ employeeId, moduleId, name }: { employeeId: string; moduleId: string; name: string }) {
  return (
    <ButtonLink icon="again" href={`/team/members/${employeeId}#${moduleId}`}>
      Grant an attempt <Hidden>to {name}</Hidden>
    </ButtonLink>
  );
}
