import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadFeed } from '~/features/calendar-feed/load-feed.server';
import { calendarAnswer } from '~/http/calendar.server';

/** For calendar programs: the key in the address says whose it is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const key = new URL(request.url).searchParams.get('key') ?? '';
  return calendarAnswer(await loadFeed(context.deps, 'learn', key));
}
