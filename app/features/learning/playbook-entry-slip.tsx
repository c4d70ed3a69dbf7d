import { PlaybookSlip } from '~/ui/playbook-slip';
import type { PlaybookEntry } from '../playbook/load-playbook.server';
import { WordingLines } from '../playbook/wording-lines';

/** The company's own words on its own slip; `part` is "says" or "steps" where a lesson quotes only one of them. */
export function PlaybookEntrySlip({ entry, part }: { entry: PlaybookEntry | undefined; part?: string }) {
  if (!entry) return null;
  return (
    <PlaybookSlip title={`Our playbook: ${entry.title.charAt(0).toLowerCase()}${entry.title.slice(1)}`} edition={entry.edition}>
      <WordingLines wording={entry} part={part} />
    </PlaybookSlip>
  );
}
