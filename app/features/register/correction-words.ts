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

/** “Corrected: name to Dana Lind, department to Sales”. */
export function correctionWords(changes: CorrectedFields): string {
  const told = Object.entries(changes).map(
    ([field, value]) => `${fieldWords[field as keyof CorrectedFields].toLowerCase()} to ${value ?? 'nothing'}`,
  );
  return told.length === 0 ? 'Corrected; what was corrected is erased' : `Corrected: ${told.join(', ')}`;
}
