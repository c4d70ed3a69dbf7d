import { z } from 'zod';
import { calendarDate } from '~/domain/calendar/calendar';

function typedDay(problem: string) {
  return z.string({ error: problem }).transform((text, context) => {
    const read = calendarDate.safeParse(text.trim());
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  });
}

const lastDay = typedDay('The last day is missing, or there is no such day. It looks like 2026-11-27.');

/** The forms about somebody’s leaves; an empty last day means that nobody knows it yet. */
export const LeaveForm = z.discriminatedUnion('intent', [
  z
    .object({
      intent: z.literal('enter'),
      fromOn: typedDay('The first day is missing, or there is no such day. It looks like 2026-11-27.'),
      untilOn: z.union([z.literal('').transform(() => null), lastDay]),
    })
    .refine(({ fromOn, untilOn }) => untilOn === null || untilOn >= fromOn, {
      path: ['untilOn'],
      message: 'The last day comes before the first. Choose a later one.',
    }),
  z.object({ intent: z.literal('end'), leave: z.string().max(80), untilOn: lastDay }),
  z.object({ intent: z.literal('cancel'), leave: z.string().max(80) }),
]);
