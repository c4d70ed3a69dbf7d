import { z } from 'zod';
import { calendarDate, endOfTime, type CalendarDate } from '~/domain/calendar/calendar';
import { moduleId, type ModuleId } from '~/domain/ids';
import { oneLine, orNull } from '~/domain/people/person-fields';

const noDay = 'The day is missing, or there is no such day. It looks like 2026-11-27.';
const goneBy = 'This day has gone by. Choose today or a later day.';

/** The forms about the waivers of somebody. A day before `today`, the company’s, is refused. */
export function waiverForm(today: CalendarDate) {
  const comingDay = z.string({ error: noDay }).transform((text, context) => {
    const read = calendarDate.safeParse(text.trim());
    if (read.success && read.data >= today) return read.data;
    context.addIssue({ code: 'custom', message: read.success ? goneBy : noDay });
    return z.NEVER;
  });
  const reason = oneLine('The reason', 500);
  const module = z.custom<ModuleId>((typed) => moduleId.safeParse(typed).success, 'Choose a module.');
  const waive = { intent: z.literal('waive'), module, reason };
  // Whoever waives until the last day that there is means for good.
  const until = comingDay.transform((day) => (day === endOfTime ? null : day));
  return z.discriminatedUnion('intent', [
    z.discriminatedUnion('ends', [
      z.object({ ...waive, ends: z.literal('day'), until }),
      z.object({
        ...waive,
        ends: z.literal('never'),
        until: z
          .unknown()
          .optional()
          .transform(() => null),
      }),
    ]),
    z.object({ intent: z.literal('end'), module, dueOn: orNull(comingDay).default(null), reason: orNull(reason) }),
  ]);
}
