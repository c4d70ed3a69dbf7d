import { z } from 'zod';
import { canBeStored } from '~/domain/text/can-be-stored';

const longestLine = 400;

/** Lines of a text field, without the empty ones. Only the two names that are filled in may stand in double braces. */
function linesOf(name: string, most: number) {
  return z
    .string({ error: `${name} is missing.` })
    .refine(canBeStored, `${name} holds characters that cannot be stored.`)
    .transform((text) =>
      text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .refine((lines) => lines.length <= most, `${name} may have up to ${most} lines.`)
    .refine(
      (lines) => lines.every((line) => line.length <= longestLine),
      `A line may have up to ${longestLine} characters. Break the long one in two.`,
    )
    .refine(
      (lines) => lines.every((line) => !/\{\{|\}\}/.test(line.replace(/\{\{(company|me)\}\}/g, ''))),
      'Only {{company}} and {{me}} are filled in. Write everything else out.',
    );
}

const oneLine = (name: string, max: number) =>
  z
    .string({ error: `${name} is missing.` })
    .transform((text) => text.trim().replace(/\s+/g, ' '))
    .refine((text) => text.length > 0, `${name} is missing.`)
    .refine(canBeStored, `${name} holds characters that cannot be stored.`)
    .refine((text) => text.length <= max, `${name} may have up to ${max} characters.`);

const wording = {
  title: oneLine('The title', 80),
  says: linesOf('What we say', 15),
  steps: linesOf('What we do', 25),
  base: z.coerce.number().int().min(0),
  ask: z.enum(['nobody', 'concerned', 'everybody'], { error: 'Choose who is asked to read it.' }).default('nobody'),
};

const saysSomething = ({ says, steps }: { says: readonly string[]; steps: readonly string[] }) => says.length + steps.length > 0;
const nothingSaid = { path: ['steps'], message: 'A procedure needs words to say or steps to take.' };

/** The form of a new version, to look at: why it changes can be said later. */
export const PreviewForm = z.object(wording).refine(saysSomething, nothingSaid);

/** The form of a new version that is to be saved. */
export const WordingForm = z.object({ ...wording, reason: oneLine('Why it changes', 400) }).refine(saysSomething, nothingSaid);
