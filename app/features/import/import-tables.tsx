import type { EffectLine, ImportPlanReport } from '~/domain/import/import-report';
import { noRow, type Mistake } from '~/domain/import/mistake';
import { CellDiff, WrongValue } from '~/ui/diff';
import { TextLink } from '~/ui/link';
import { Section } from '~/ui/page';
import { Table } from '~/ui/table';
import { Code, Soft } from '~/ui/text';

/** Every mistake by row and column, with what to do about it. */
export function MistakeTable({ report, href }: { report: ImportPlanReport; href: string }) {
  const { mistakes, wrongCells } = report;
  const rows = mistakes.map((mistake, index) => ({ ...mistake, key: `${index}` }));
  return (
    <Section title="Mistakes, row by row" end={<TextLink href={href}>Download {wrongCells === 1 ? 'it' : 'them'} as CSV</TextLink>}>
      {wrongCells > rows.length && (
        <p>
          The first {rows.length} of {wrongCells.toLocaleString('en')}.
        </p>
      )}
      <Table
        caption="Mistakes by row and column"
        columns={[
          { key: 'row', label: 'Row', header: true, cell: ({ row }) => (row === noRow ? 'none' : `Row\u00a0${row}`) },
          { key: 'number', label: 'Number', cell: ({ number }: Mistake) => (number === '' ? <Soft>empty</Soft> : <Code>{number}</Code>) },
          { key: 'column', label: 'Column', cell: ({ column }) => column },
          { key: 'value', label: 'In the file', cell: ({ value }) => <WrongValue>{value === '' ? 'empty' : value}</WrongValue> },
          { key: 'what', label: 'What to do', cell: ({ what }) => what },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}

/** What is taken over in the spelling that others have. */
export function RespellingTable({ report: { respellings } }: { report: ImportPlanReport }) {
  return (
    <Section title="Taken over as others have it">
      <Table
        caption="What the file spells in another way"
        columns={[
          { key: 'column', label: 'Column', header: true, cell: ({ column }) => column },
          { key: 'typed', label: 'In the file', cell: ({ typed }) => typed },
          { key: 'taken', label: 'Taken as', cell: ({ taken }) => taken },
          { key: 'rows', label: 'Rows', numeric: true, cell: ({ rows }) => rows.toLocaleString('en') },
        ]}
        rows={respellings}
        rowKey={({ column, typed }) => `${column} ${typed}`}
      />
    </Section>
  );
}

const titles: Record<EffectLine['kind'], string> = { changed: 'What would change', left: 'Who would leave', added: 'What would be added' };

/** What the file would do, by kind. */
export function EffectTable({ report }: { report: ImportPlanReport }) {
  return (
    <>
      {(['changed', 'left', 'added'] as const).map((kind) => {
        const lines = report.lines.filter((line) => line.kind === kind).map((line, index) => ({ ...line, key: `${index}` }));
        if (lines.length === 0) return null;
        const people = new Set(lines.map(({ number }) => number)).size;
        return (
          <Section
            key={kind}
            title={titles[kind]}
            end={people < report[kind] ? `first ${people.toLocaleString('en')} of ${report[kind].toLocaleString('en')}` : undefined}
          >
            <Table
              caption={titles[kind]}
              columns={[
                { key: 'name', label: 'Employee', header: true, cell: ({ name }) => name },
                { key: 'number', label: 'Number', cell: ({ number }) => <Code>{number}</Code> },
                ...(kind === 'added' ? [] : [{ key: 'fact', label: 'Column', cell: ({ fact }: EffectLine) => fact }]),
                {
                  key: 'diff',
                  label: kind === 'added' ? 'As' : 'Before, after',
                  cell: ({ before, after }) => (kind === 'added' ? after : <CellDiff before={before} after={after} />),
                },
              ]}
              rows={lines}
              rowKey={({ key }) => key}
            />
          </Section>
        );
      })}
    </>
  );
}
