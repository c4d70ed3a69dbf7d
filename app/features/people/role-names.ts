import type { GrantedRole } from '~/domain/access/actor';

export const roleNames: Record<GrantedRole, string> = { hr: 'HR', admin: 'Administrator' };
