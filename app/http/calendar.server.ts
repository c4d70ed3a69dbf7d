import { notFound } from './refusals.server';

/** A calendar to be read by programs; what opens nothing is answered as missing. */
export function calendarAnswer(calendar: string | undefined): Response {
  if (calendar === undefined) throw notFound();
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="training.ics"',
    'Cache-Control': 'private, no-store',
    'X-Robots-Tag': 'noindex',
  };
  return new Response(calendar, { headers });
}
