import { listed } from '~/domain/calendar/in-words';
import type { DailyFacts, OptionalKind } from './daily-facts';
import type { Letter } from './letter';
import { optionalNames } from './mail-names';

/** Why this mail came, and how to get fewer. */
export function foot(
  { companyName, appUrl }: DailyFacts,
  optional: readonly OptionalKind[],
  unsubscribeUrl: string | null,
): Letter['foot'] {
  const names = listed(optional.map((kind) => optionalNames[kind]));
  const stop = unsubscribeUrl
    ? [{ text: `You need not get ${names}.`, link: { label: optional.length === 1 ? 'Stop it' : 'Stop them', url: unsubscribeUrl } }]
    : [];
  return [
    { text: `${companyName} trains its people with Servewell. What you have to do and by when is always mailed, at most once a day.` },
    ...stop,
    { text: 'What you want to be mailed:', link: { label: 'your account', url: `${appUrl}/account` } },
  ];
}
