import { useActionData, useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { LessonPiece } from '~/domain/content/rich-text';
import type { Encounter } from '~/domain/lesson/field-log';
import { Button } from '~/ui/button';
import { FieldLog, FieldNotes } from '~/ui/field-log';
import { LiveMessage } from '~/ui/notice';
import { Disclosure } from '~/ui/reveal';
import { EncounterForm } from './encounter-form';
import { gradeWords, sideInWords } from './field-log-words';
import type { LessonActResult } from './lesson-act';
import type { SavedPiece } from './load-lesson.server';
import { PieceFields } from './piece-fields';
import { RichTextView } from './rich-text';
import { TeamResult } from './team-result';

interface Props {
  log: Extract<LessonPiece, { piece: 'FieldLog' }>;
  saved: Extract<SavedPiece, { kind: 'field-log' }> | undefined;
}

/** Encounters with companies over two weeks. The first one finishes the piece; the team sees grades only, added together. */
export function FieldLogPiece({ log, saved }: Props) {
  const encounters = saved?.encounters ?? [];
  return (
    <FieldLog
      id={log.id}
      title={<RichTextView nodes={log.title} />}
      fact={`${encounters.length} of ${log.encounters} noted`}
      note="Only you can read your notes. Your team sees nothing but how the grades add up, once five of you have noted some."
    >
      <Noted log={log} encounters={encounters} />
      <EncounterForm log={log} refused={useActionData<LessonActResult>()} />
      {encounters.length > 0 && <TeamResult log={log} team={saved?.team ?? null} />}
    </FieldLog>
  );
}

function Noted({ log, encounters }: { log: Props['log']; encounters: readonly Encounter[] }) {
  const fetcher = useFetcher<LessonActResult>();
  const taken = fetcher.state === 'idle' && fetcher.data?.kind === 'saved';
  useEffect(() => {
    // The button that was pressed is gone with its encounter.
    if (taken) document.getElementById(`${log.id}-title`)?.focus();
  }, [taken, log.id]);
  return (
    <>
      {encounters.length > 0 && (
        <FieldNotes
          items={encounters.map((encounter) => ({
            id: encounter.id,
            mark: gradeWords[encounter.grade].mark,
            verdict: gradeWords[encounter.grade].name,
            about: encounter.place,
            saw: encounter.evidence,
            more: [sideInWords(encounter.shows), encounter.takeaway].filter(Boolean).join('. '),
            action: (
              <Disclosure summary="Take it out">
                <fetcher.Form method="post">
                  <PieceFields id={log.id} />
                  <input type="hidden" name="encounter" value={encounter.id} />
                  <Button kind="danger" name="intent" value="drop-encounter" pending={fetcher.state !== 'idle'}>
                    Take out {encounter.place}
                  </Button>
                </fetcher.Form>
              </Disclosure>
            ),
          }))}
        />
      )}
      <LiveMessage>{taken ? 'The encounter is taken out.' : ''}</LiveMessage>
    </>
  );
}
