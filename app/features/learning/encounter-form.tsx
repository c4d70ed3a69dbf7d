import { useEffect, useRef } from 'react';
import type { LessonPiece } from '~/domain/content/rich-text';
import { grades, longest } from '~/domain/lesson/field-log';
import { Button } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { SelectField, TextArea, TextField } from '~/ui/field';
import { LiveMessage, Notice } from '~/ui/notice';
import { gradeWords, sideChoices } from './field-log-words';
import { problemOf, refusalOf, type LessonActResult } from './lesson-act';
import { PieceFields } from './piece-fields';
import { usePieceForm } from './use-piece-form';

interface Props {
  log: Extract<LessonPiece, { piece: 'FieldLog' }>;
  /** What the page was answered with when no script waited for it. */
  refused: LessonActResult | undefined;
}

/** Notes one more encounter. What was typed stays until it is saved. */
export function EncounterForm({ log, refused }: Props) {
  const { fetcher, onSubmit } = usePieceForm();
  const form = useRef<HTMLFormElement>(null);
  const result = fetcher.data ?? refused;
  const refusal = refusalOf(result, log.id);
  const noted = fetcher.state === 'idle' && fetcher.data?.kind === 'saved';
  useEffect(() => {
    if (noted) form.current?.reset();
  }, [noted]);
  const at = (field: string) => ({
    name: field,
    id: `${log.id}-${field}`,
    error: refusal?.field === field ? refusal.problem : undefined,
    defaultValue: refusal?.typed?.[field],
  });
  const grade = at('grade');
  const problem = refusal?.field ? undefined : problemOf(result, log.id);
  return (
    <fetcher.Form method="post" ref={form} onSubmit={onSubmit}>
      <PieceFields id={log.id} />
      {problem && <Notice tone="late" title={problem} />}
      <TextField
        {...at('place')}
        label="What kind of company or office was it?"
        hint="“A bakery”, “the town hall”. No names of people."
        maxLength={longest.place}
      />
      <Choices
        kind="one"
        name="grade"
        legend="How did it go?"
        error={grade.error}
        chosen={grade.defaultValue ? [grade.defaultValue] : []}
        items={grades.map((one) => ({ id: one, text: gradeWords[one].name, detail: gradeWords[one].anchor }))}
      />
      <TextArea {...at('evidence')} label="One thing that you saw or heard" rows={3} maxLength={longest.evidence} />
      <SelectField
        {...at('shows')}
        label="A side of I CARE, if you can see one"
        hint="The module on I CARE comes later. Leave it open if none fits."
        prompt="None"
        choices={sideChoices}
      />
      <TextField {...at('takeaway')} label="What will you copy, or avoid?" hint="You may leave this open." maxLength={longest.takeaway} />
      <Button name="intent" value="note-encounter" pending={fetcher.state !== 'idle'}>
        Note this encounter
      </Button>
      <LiveMessage>{noted ? 'Your encounter is noted.' : (refusal?.problem ?? '')}</LiveMessage>
    </fetcher.Form>
  );
}
