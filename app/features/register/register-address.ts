import { filterQuery, type RegisterFilter } from '~/domain/register/register-filter';

/** The address of the list with this filter. */
export function listAddress(filter: RegisterFilter): string {
  const query = filterQuery(filter);
  return query === '' ? '/hr/certifications' : `/hr/certifications?${query}`;
}
