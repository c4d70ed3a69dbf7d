import type { OptionItem } from '~/ui/choices';
import { roleNames } from './role-names';

/** The roles that can be granted, as forms offer them. */
export const roleItems: readonly OptionItem[] = [
  { id: 'hr', text: roleNames.hr, detail: 'Keeps the register and sees everybody’s records.' },
  { id: 'admin', text: roleNames.admin, detail: 'People, accounts, roles and the outbox.' },
];
