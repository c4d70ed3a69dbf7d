import type { SerializeFrom } from '@remix-run/node';
import { useNavigation } from '@remix-run/react';
import { counted, listed } from '~/domain/calendar/in-words';
import { Actions, Button, ButtonLink } from '~/ui/button';
import type { MarkName } from '~/ui/mark';
import { Notice } from '~/ui/notice';
import { State } from '~/ui/pill';
import { PreviewSheet, PreviewTotals, type Total } from '~/ui/preview';
import { Table, type Column } from '~/ui/table';
import { Note } from '~/ui/text';
import type { AssignPage as LoadedPage } from './load-assign.server';
import type { PlaceWords } from './place-words';

type Shown = SerializeFrom<LoadedPage>;
type Planned = Extract<Shown['preview'], { kind: 'planned' }>;

export const lookMarks: Record<PlaceWords['look'], MarkName> = {
  new: 'new',
  moved: 'due',
  certified: 'valid',
  'left-out': 'excused',
  unchanged: 'none',
};

/** What confirming would do, in numbers and person by person, and the button that repeats the numbers. */
export function AssignPreview({ page, home, following }: { page: Shown; home: string; following: boolean }) {
  const { preview } = page;
  return (
    <PreviewSheet>
      <p>{previewInWords(preview)}</p>
      {preview.kind === 'planned' && <PlannedPlaces preview={preview} />}
      {preview.kind === 'planned' && preview.confirm && <ConfirmButton confirm={preview.confirm} following={following} home={home} />}
      {!(preview.kind === 'planned' && preview.confirm) && (
        <Actions>
          <ButtonLink kind="quiet" href={home}>
            Leave without assigning
          </ButtonLink>
        </Actions>
      )}
    </PreviewSheet>
  );
}

/** The preview in one sentence or two; also read out when it changes. */
export function previewInWords(preview: Shown['preview']): string {
  switch (preview.kind) {
    case 'missing':
      return `${whatFirst(preview.missing)} Then it stands here what would happen to each person.`;
    case 'too-many':
      return `That makes ${preview.places.toLocaleString('en')} places. Assign up to ${preview.most.toLocaleString('en')} at once: choose fewer people or fewer modules.`;
    case 'planned': {
      const { people, modules, confirm } = preview;
      const who = people === 1 ? '1 person' : `${people.toLocaleString('en')} people`;
      const places = people * modules;
      const make = places === 1 ? 'make 1 place' : `make ${places.toLocaleString('en')} places`;
      const then = confirm ? 'This is what will happen to each.' : 'Nothing would change for any of them.';
      return `${who} and ${counted(modules, 'module')} ${make}. ${then}`;
    }
  }
}

/** Nothing is missing where something cannot be taken as it was typed: that is said beside it. */
function whatFirst(missing: readonly string[]): string {
  return missing.length > 0 ? `Choose ${listed(missing)}.` : 'Set right what is marked above.';
}

function PlannedPlaces({ preview }: { preview: Planned }) {
  return (
    <>
      <PreviewTotals totals={totalsOf(preview)} />
      {preview.gap && (
        <Notice tone="late" title={preview.gap}>
          The new due date is beyond the end of the certification that it renews.
        </Notice>
      )}
      <Table caption="What will happen, person by person" columns={columns} rows={preview.rows} rowKey={(row) => row.key} />
      {preview.others > 0 && (
        <Actions>
          <Button kind="quiet" name="rows" value="1">
            {preview.others === 1 ? 'Show the other place' : `Show the other ${preview.others.toLocaleString('en')} places`}
          </Button>
        </Actions>
      )}
      {preview.page > 0 && preview.pages > 1 && <RowPages preview={preview} />}
    </>
  );
}

function totalsOf({ counts }: Planned): Total[] {
  const always: Total[] = [
    { label: 'newly assigned', number: counts.new, mark: 'new' },
    { label: 'due date moved', number: counts.moved, mark: 'due' },
    { label: 'already certified', number: counts.alreadyCertified, mark: 'valid' },
    { label: 'left out', number: counts.leftOut, mark: 'excused' },
  ];
  return counts.unchanged > 0 ? [...always, { label: 'stay as they are', number: counts.unchanged, mark: 'none' }] : always;
}

const columns: Column<Planned['rows'][number]>[] = [
  { key: 'name', label: 'Person', header: true, cell: (row) => row.name },
  { key: 'module', label: 'Module', cell: (row) => row.module },
  {
    key: 'what',
    label: 'What happens',
    cell: (row) => (
      <State mark={lookMarks[row.look]} fact={row.fact}>
        {row.what}
      </State>
    ),
  },
];

/** Buttons, not links: what is typed goes along. */
function RowPages({ preview: { page, pages } }: { preview: Planned }) {
  return (
    <Actions>
      {page > 1 && (
        <Button kind="quiet" name="rows" value={String(page - 1)}>
          Previous places
        </Button>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <Button kind="quiet" name="rows" value={String(page + 1)}>
          Next places
        </Button>
      )}
    </Actions>
  );
}

type ConfirmProps = { confirm: NonNullable<Planned['confirm']>; following: boolean; home: string };

function ConfirmButton({ confirm, following, home }: ConfirmProps) {
  const { state, formMethod } = useNavigation();
  const assigning = state !== 'idle' && formMethod === 'POST';
  return (
    <>
      <Actions>
        <Button
          kind="primary"
          name="confirm"
          value={confirm.value}
          formMethod="post"
          formAction="/team/assign"
          pending={following || assigning}
          pendingLabel={assigning ? 'Assigning…' : confirm.label}
        >
          {confirm.label}
        </Button>
        <ButtonLink kind="quiet" href={home}>
          Leave without assigning
        </ButtonLink>
      </Actions>
      <Note>Everyone concerned gets one mail today. You can undo all of it for 15 minutes.</Note>
    </>
  );
}
