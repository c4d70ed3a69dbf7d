/** What stands in place of a name once it was erased on legal demand. The database allows no other one. */
export const erasedName = 'Erased person';
