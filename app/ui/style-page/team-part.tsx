import { Button } from '../button';
import { SelectField, TextField } from '../field';
import { Filters, SearchSlot } from '../filters';
import { HeatTable, type HeatCell } from '../heat-table';
import { Matrix, type MatrixRow } from '../matrix';
import { Section } from '../page';
import { Pill } from '../pill';
import { RiskItem, RiskList } from '../risk-list';
import { Tray } from '../tray';

const columns = ['Phone etiquette', 'The I CARE model', 'Personal data'].map((title) => ({ key: title, title, href: '#matrix' }));

const rows: readonly MatrixRow[] = [
  {
    ...{ key: 'aiyana', name: 'Aiyana Begay', href: '#matrix', note: 'Contact associate, new' },
    state: { mark: 'overdue', word: 'Overdue' },
    chooser: { name: 'employee', value: 'aiyana', label: 'Choose Aiyana Begay' },
    cells: [
      { mark: 'overdue', word: 'Overdue', fact: '12 days late', href: '#matrix' },
      { mark: 'progress', word: 'In progress', fact: '1 of 3, due 14 Dec', href: '#matrix' },
      { mark: 'none', word: 'Never assigned', fact: null, href: '#matrix' },
    ],
  },
  {
    ...{ key: 'grace', name: 'Grace Oyelaran', href: '#matrix', note: 'Senior associate' },
    state: { mark: 'due', word: 'Expires soon' },
    chooser: { name: 'employee', value: 'grace', label: 'Choose Grace Oyelaran' },
    cells: [
      { mark: 'valid', word: 'Valid', fact: '91 of 100, until Mar 2028', href: '#matrix' },
      { mark: 'open', word: 'Not started', fact: 'due 30 Dec', href: '#matrix' },
      { mark: 'due', word: 'Expires soon', fact: '19 Dec 2026', href: '#matrix' },
    ],
  },
];

const corner = { key: 'person', title: 'Person', href: '#matrix', direction: 'ascending' } as const;
const groups = [
  { key: 'essentials', title: 'Service essentials', span: 2 },
  { key: 'other', title: 'On their own', span: 1 },
];

const share = (percent: number, band: HeatCell['band'], words: string, facts: HeatCell['facts']): HeatCell => ({
  ...{ href: '#heat', percent, band, words, facts },
});

const heatRows = [
  {
    ...{ key: 'centre', name: 'Contact centre', href: '#heat' },
    cells: [
      share(84, 'near', '16 of 19', [{ mark: 'overdue', words: '2 late' }]),
      share(57, 'far', '8 of 14', [{ mark: 'expired', words: '5 expired' }]),
      share(100, 'there', '6 of 6', []),
    ],
  },
] as const;

/** People at risk, people by things, and shares of groups by things. */
export function TeamPart() {
  return (
    <Section title="People" end="who needs somebody, then everybody">
      <RiskList>
        <RiskItem
          name={<a href="#matrix">Tomasz Wiśniewski</a>}
          state={<Pill mark="failing">Failing</Pill>}
          why="Phone etiquette: 64, then 71 of 100. One attempt is left"
          note="Last nudge 4 days ago"
          act={
            <Button type="button" icon="bell">
              Nudge
            </Button>
          }
        />
      </RiskList>
      <Filters>
        <SearchSlot>
          <TextField name="team-q" label="Name or number" type="search" />
        </SearchSlot>
        <SelectField name="team-role" label="Job role" prompt="Every role" choices={[{ value: 'lead', label: 'Team lead' }]} />
        <Button type="button">Show</Button>
      </Filters>
      <div id="heat">
        <HeatTable caption="Compliance" corner="Department" columns={columns} rows={heatRows} />
      </div>
      <form id="matrix">
        <Matrix caption="People and modules" density="words" corner={corner} groups={groups} columns={columns} rows={rows} />
        <Tray chosen="Choose people by their rows.">
          <Button type="button" icon="plus">
            Assign
          </Button>
        </Tray>
      </form>
    </Section>
  );
}
