import { z } from 'zod';
import { calendarDate } from '~/domain/calendar/calendar';

const day = z
  .string({ error: 'Give the last day on which it is in time.' })
  .refine((text) => calendarDate.safeParse(text).success, 'Give a date, such as 2026-12-31.')
  .transform((text) => calendarDate.parse(text));

/** Opening a campaign with what the preview promised, or ending one. */
export const CampaignForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), dueOn: day, seen: z.coerce.number<string>().int().min(0) }),
  z.object({ intent: z.literal('end') }),
]);
