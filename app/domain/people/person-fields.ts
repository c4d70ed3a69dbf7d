import { z } from 'zod';
import { calendarDate } from '../calendar/calendar';

/* Control characters, and marks that turn the direction of writing around: a name with them could pass for another. */
const unseen = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** One line that somebody typed, of bounded length. */
export function oneLine(name: string, max: number) {
  return z
    .string({ error: `${name} is missing.` })
    .transform((text) => text.trim().replace(/ {2,}/g, ' '))
    .refine((text) => text.length > 0, `${name} is missing.`)
    .refine((text) => text.isWellFormed() && !unseen.test(text), `${name} holds characters that cannot be shown. Type it again.`)
    .refine((text) => text.length <= max, `${name} may have up to ${max} characters.`);
}

/** A work address; kept in lower case. */
export const workEmail = oneLine('The work email', 254)
  .transform((text) => text.toLowerCase())
  .refine((text) => z.email().safeParse(text).success, 'The work email is not complete. It looks like name@company.example.');

/** Who somebody is in the company, as a form sends it. */
const personFields = {
  number: oneLine('The employee number', 40),
  name: oneLine('The name', 120),
  department: oneLine('The department', 80),
  location: oneLine('The location', 80),
  jobRole: oneLine('The job role', 80),
};

/** The form for the first administrator of a new installation; the password has fields of its own. */
export const FirstPerson = z.object({ ...personFields, email: workEmail });

/** The same where nothing may be given: an empty line is null. */
export function orNull<Schema extends z.ZodType<string>>(schema: Schema) {
  return z.string({ error: 'This field is missing.' }).transform((text, context) => {
    if (text.trim() === '') return null;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'Type it again.' });
    return z.NEVER;
  });
}

/** A day as a date field sends it. */
export function dateLine(name: string) {
  return z.string({ error: `${name} is missing.` }).transform((text, context) => {
    const parsed = calendarDate.safeParse(text.trim());
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: `${name} is missing, or there is no such day. It looks like 2026-11-27.` });
    return z.NEVER;
  });
}

const grantedRole = z.enum(['hr', 'admin'], { error: 'There is no such role.' });

/** The form for a new employee. */
export const NewPerson = z.object({
  ...personFields,
  email: orNull(workEmail),
  managerNumber: orNull(oneLine('The manager’s employee number', 40)),
  hiredOn: dateLine('The hire date'),
  roles: z.union([grantedRole.transform((role) => [role]), z.array(grantedRole)], { error: 'There is no such role.' }).optional(),
});
export type NewPerson = z.infer<typeof NewPerson>;

/** The form for what is on record of an employee; the number stays, because people are known by it. */
export const ChangedPerson = NewPerson.omit({ number: true, roles: true });
export type ChangedPerson = z.infer<typeof ChangedPerson>;

/** The form for who holds which granted role. */
export const GrantedRoles = NewPerson.pick({ roles: true });
