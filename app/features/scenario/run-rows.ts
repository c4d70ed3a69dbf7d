import type { RunId } from '~/domain/ids';

/** One run in the history. `total` is null while it is under way. */
export interface RunRow {
  id: RunId;
  number: number;
  passed: boolean;
  /** All points of all dimensions. */
  total: number | null;
  /** When it ended, or began: “Mon 23 Nov at 09:56”. */
  when: string;
  ending: string | null;
  best: boolean;
}
