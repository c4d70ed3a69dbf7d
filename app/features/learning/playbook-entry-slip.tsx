import { PlaybookSlip } from '~/ui/playbook-slip';
import type { PlaybookEntry } from '../playbook/load-playbook.server';

/** The company's own words on its own slip; `part` is "says" or "steps" where a lesson quotes only one of them. */
export function PlaybookEntrySlip({ entry, part }: { entry: PlaybookEntry | undefined; part?: string }) {
  if (!entry) return null;
  return (
    <PlaybookSlip title={`Our playbook: ${entry.title.charAt(0).toLowerCase()}${entry.title.slice(1)}`} edition={entry.edition}>
      {part !== 'steps' && entry.says.map((words) => <p key={words}>“{words}”</p>)}
      {part !== 'says' && (
        <ul>
          {entry.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      )}
    </PlaybookSlip>
  );
}
