import { useState, type ReactNode } from 'react';
import { counted } from '~/domain/calendar/in-words';
import { Button } from '~/ui/button';
import { Soft } from '~/ui/text';
import { Tray } from '~/ui/tray';

/** A list in whose rows people are chosen, as `employee`, and nudged; each once, in however many rows they stand. */
export function NudgeChoice({ redirectTo, children }: { redirectTo: string; children: ReactNode }) {
  const [chosen, setChosen] = useState(0);
  return (
    // A plain form: without scripts the browser sends what is chosen just the same.
    <form
      method="post"
      action="/team/nudge"
      onChange={(event) => setChosen(new Set(new FormData(event.currentTarget).getAll('employee')).size)}
    >
      {children}
      <Tray chosen={chosen === 0 ? <Soft>Choose people by their rows.</Soft> : <b>{counted(chosen, 'person', 'people')} chosen</b>}>
        <Button icon="bell" name="redirectTo" value={redirectTo}>
          Nudge {chosen > 0 && counted(chosen, 'person', 'people')}
        </Button>
      </Tray>
    </form>
  );
}
