import type { WordingDifference as Difference } from '~/domain/playbook/difference';
import { Difference as DifferenceLines } from '~/ui/difference';
import { Stack } from '~/ui/page';
import { Note } from '~/ui/text';

/** What became of a procedure, its words to say and its steps apart; only the parts that it has. */
export function WordingDifference({ difference }: { difference: Difference }) {
  if (!difference.changed) return <p>Both say the same.</p>;
  const parts = [
    { heading: 'Title', lines: difference.title.kind === 'same' ? [] : [difference.title] },
    { heading: 'What we say', lines: difference.says },
    { heading: 'What we do', lines: difference.steps },
  ];
  return (
    <Stack>
      <Note>Added words are underlined, removed words are struck through.</Note>
      {parts.map(
        ({ heading, lines }) =>
          lines.length > 0 && (
            <div key={heading}>
              <h3>{heading}</h3>
              <DifferenceLines lines={lines} />
            </div>
          ),
      )}
    </Stack>
  );
}
