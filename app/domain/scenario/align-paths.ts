import type { ReplyId, TurnId } from '../ids';

interface Chosen {
  turnId: TurnId;
  replyId: ReplyId;
}

/** One row of two paths side by side: the number of a step in each, or null where only the other has one. */
export interface AlignedRow {
  own: number | null;
  best: number | null;
  /** The same reply was chosen. */
  same: boolean;
}

/** Puts two paths side by side, turn beside turn, with as many common turns as possible and neither out of order. */
export function alignPaths(own: readonly Chosen[], best: readonly Chosen[]): AlignedRow[] {
  const common = commonLengths(own, best);
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  const rows: AlignedRow[] = [];
  let [i, j] = [0, 0];
  while (i < own.length || j < best.length) {
    const [mine, other] = [own[i], best[j]];
    if (mine && other && mine.turnId === other.turnId) {
      rows.push({ own: i, best: j, same: mine.replyId === other.replyId });
      [i, j] = [i + 1, j + 1];
    } else if (mine && (!other || at(i + 1, j) >= at(i, j + 1))) {
      rows.push({ own: i, best: null, same: false });
      i += 1;
    } else {
      rows.push({ own: null, best: j, same: false });
      j += 1;
    }
  }
  return rows;
}

/** For each pair of starts, how many turns the two rests can have in common (the longest common subsequence). */
function commonLengths(own: readonly Chosen[], best: readonly Chosen[]): number[][] {
  const lengths = Array.from({ length: own.length + 1 }, () => Array<number>(best.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = own.length - 1; i >= 0; i -= 1) {
    for (let j = best.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = own[i]?.turnId === best[j]?.turnId ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return lengths;
}
