import { reportTo } from './content-problem';
import type { ContentProblem } from './content-problem';
import type { Path, Places } from './located';

/** Notes a mistake at a path into what an author wrote. */
export type ReportAt = (path: Path, sentence: string) => void;

export function reportAt(problems: ContentProblem[], file: string, places: Places): ReportAt {
  return (path, sentence) => reportTo(problems, file)(places.ofValue(path), sentence);
}
