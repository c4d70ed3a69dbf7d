import { z } from 'zod';

const count = z.number().int().min(0);

/** What an act of assigning came to, as its row keeps it. `seen` is what the button had promised. */
const assignSummary = z.object({
  people: count,
  modules: count,
  new: count,
  moved: count,
  alreadyCertified: count,
  unchanged: count,
  leftOut: count,
  seen: z.object({ new: count, moved: count }),
});
export type AssignSummary = z.infer<typeof assignSummary>;

/** Of an act that extends, excuses or withdraws. */
const changeSummary = z.object({ changed: count, unchanged: count });
export type ChangeSummary = z.infer<typeof changeSummary>;

export function readAssignSummary(text: string): AssignSummary {
  return assignSummary.parse(JSON.parse(text));
}

export function readChangeSummary(text: string): ChangeSummary {
  return changeSummary.parse(JSON.parse(text));
}
