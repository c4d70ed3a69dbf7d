import { z } from 'zod';
import type { CorrectedFields } from '~/domain/register/correction';
import { dateLine, oneLine, orNull, workEmail } from '~/domain/people/person-fields';
import { canBeStored } from '~/domain/text/can-be-stored';

const reason = z
  .string({ error: 'Say why. The reason stays beside the record.' })
  .trim()
  .min(1, 'Say why. The reason stays beside the record.')
  .max(500, 'The reason may have up to 500 characters.')
  .refine(canBeStored, 'The reason holds characters that cannot be stored.');

const correct = z
  .object({
    intent: z.literal('correct'),
    reason,
    employeeName: oneLine('The name', 120),
    employeeNumber: oneLine('The employee number', 40),
    employeeEmail: orNull(workEmail),
    department: oneLine('The department', 80),
    location: oneLine('The location', 80),
    jobRole: oneLine('The job role', 80),
    managerName: orNull(oneLine('The manager’s name', 120)),
    issuedOn: dateLine('The day of issue'),
    expiresOn: orNull(dateLine('The last valid day')),
  })
  .transform(({ intent, reason: why, ...fields }) => ({ intent, reason: why, fields: fields satisfies CorrectedFields }));

/** What HR can enter about a record. */
export const recordForm = z.discriminatedUnion('intent', [z.object({ intent: z.enum(['revoke', 'reinstate']), reason }), correct]);
