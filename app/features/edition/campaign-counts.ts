import type { CampaignState } from '~/domain/assignment/campaign';

/** How many people a campaign asked, and how they stand; `of` leaves out who is excused, gone or no longer asked. */
export interface CampaignCounts {
  done: number;
  open: number;
  late: number;
  leftOut: number;
  of: number;
}

export const noneAsked: CampaignCounts = { done: 0, open: 0, late: 0, leftOut: 0, of: 0 };

export function addUp(counts: CampaignCounts, { state, people }: { state: CampaignState; people: number }): CampaignCounts {
  const field = state === 'left-out' ? 'leftOut' : state;
  return { ...counts, [field]: counts[field] + people, of: counts.of + (state === 'left-out' ? 0 : people) };
}
