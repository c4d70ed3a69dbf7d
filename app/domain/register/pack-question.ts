import { z } from 'zod';
import { employeeId } from '../ids';

/** So many people a pack holds at the most: each has a file of their own in it. */
export const mostPeopleInPack = 500;

/** What an evidence pack is about, as it was decided when it was asked for: the same whenever it is made. */
export const packQuestion = z.object({
  /** The filter of the register, as the query string has it. */
  filter: z.string(),
  /** Ids of modules and courses; none is all of them. */
  subjects: z.array(z.string()),
  people: z.array(employeeId),
  /** How the people came to be chosen. */
  choice: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('all') }),
    z.object({ kind: z.literal('named') }),
    // The seed makes the sample again from the same people, in the order of their ids.
    z.object({ kind: z.literal('sample'), of: z.int(), seed: z.string() }),
  ]),
});
export type PackQuestion = z.infer<typeof packQuestion>;
