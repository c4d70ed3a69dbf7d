import { useEffect, useState } from 'react';
import type { LessonActResult } from './lesson-act';

type Stale = Extract<LessonActResult, { kind: 'changed-elsewhere' }>;

interface NoteStanding {
  /** Which saved note this page knows. Loading the page's data again does not make what stands in its field newer. */
  known: string;
  /** What was written elsewhere, until the learner has chosen. */
  stale: Stale | undefined;
}

/** How the note on this page stands to the saved one, after what was last answered about it. */
export function useNoteStanding(saved: { known: string } | undefined, about: LessonActResult | undefined): NoteStanding {
  const start = { known: saved?.known ?? '', stale: undefined };
  const [standing, setStanding] = useState<NoteStanding>(() => standingAfter(about) ?? start);
  useEffect(() => setStanding((now) => standingAfter(about) ?? now), [about]);
  return standing;
}

function standingAfter(about: LessonActResult | undefined): NoteStanding | undefined {
  if (about?.kind === 'changed-elsewhere') return { known: about.other.known, stale: about };
  return about?.kind === 'saved' && about.note ? { known: about.note.known, stale: undefined } : undefined;
}
