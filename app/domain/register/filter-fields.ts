import { z } from 'zod';
import { calendarDate } from '../calendar/calendar';
import { registerSorts, registerStatuses, renewalsDue, type RegisterFilter } from './register-filter';

interface FilterField {
  /** What may stand in the query string. */
  schema: z.ZodType<string>;
  /** What it asks for, in documents. */
  says: string;
  /** What would be understood, in answers to what is not. */
  expects: string;
}

function words(says: string): FilterField {
  return { schema: z.string().trim().min(1).max(100), says, expects: 'up to 100 characters' };
}

function date(says: string): FilterField {
  return { schema: calendarDate, says, expects: 'a day such as 2026-11-27' };
}

function oneOf(values: readonly [string, ...string[]], says: string): FilterField {
  return { schema: z.enum(values), says, expects: `one of ${values.join(', ')}` };
}

/** Every filter of the register by its name in the query string: what screen, files, command and API take, and nothing else. */
export const filterFields: Record<keyof RegisterFilter, FilterField> = {
  q: words('Words that occur in name, employee number, email address or certificate number.'),
  department: words('The department of the holder on the day of issue.'),
  location: words('The location of the holder on the day of issue.'),
  role: words('The job role of the holder on the day of issue.'),
  manager: words('The employee number of the manager on the day of issue.'),
  subject: words('The id of a module or a course.'),
  edition: words('The label of the edition on which it was earned.'),
  status: oneOf(registerStatuses, 'The status today. Expiring means 30 days or less left.'),
  issuedFrom: date('Issued on this day or later.'),
  issuedTo: date('Issued on this day or earlier.'),
  expiresFrom: date('Expires on this day or later.'),
  expiresTo: date('Expires on this day or earlier.'),
  validOn: date('In force on this day, whatever has happened since.'),
  due: oneOf(renewalsDue, 'In force, and running out within so many days.'),
  origin: oneOf(['earned', 'imported'], 'Earned here, or earned elsewhere and imported.'),
  people: oneOf(['employed', 'left'], 'Whether the holder is employed today.'),
  sort: oneOf(registerSorts, 'The order: by the day of issue unless said otherwise.'),
  direction: oneOf(['up', 'down'], 'The newest first and everything else from its beginning, unless this says otherwise.'),
};

export const filterNames = Object.keys(filterFields) as (keyof RegisterFilter)[];
