import { recordDate } from '~/domain/calendar/in-words';
import type { CorrectedFields } from '~/domain/register/correction';

export const fieldWords: Record<keyof CorrectedFields, string> = {
  employeeName: 'Name',
  employeeNumber: 'Employee number',
  employeeEmail: 'Email',
  department: 'Department',
  location: 'Location',
  jobRole: 'Job role',
  managerName: 'Manager then',
  issuedOn: 'Issued on',
  expiresOn: 'Valid until',
};

/** “Corrected: name Dana Lind instead of Dana Okafor”. `before` is the record as it read until then. */
export function correctionWords(changes: CorrectedFields, before: Required<CorrectedFields>): string {
  const told = (Object.keys(changes) as (keyof CorrectedFields)[]).map(
    (field) => `${fieldWords[field].toLowerCase()} ${valueInWords(field, changes)} instead of ${valueInWords(field, before)}`,
  );
  return told.length === 0 ? 'Corrected; what was corrected is erased' : `Corrected: ${told.join(', ')}`;
}

function valueInWords(field: keyof CorrectedFields, { issuedOn, expiresOn, ...texts }: CorrectedFields): string {
  if (field === 'issuedOn') return issuedOn ? recordDate(issuedOn) : 'none';
  if (field === 'expiresOn') return expiresOn ? recordDate(expiresOn) : 'no end';
  return texts[field] ?? 'none';
}
