import type { SerializeFrom } from '@remix-run/node';
import { counted } from '~/domain/calendar/in-words';
import type { ImportPlanReport } from '~/domain/import/import-report';
import { leftWithoutRow } from '~/domain/import/left-without-row';
import { PreviewTotals, type Total } from '~/ui/preview';
import { Note } from '~/ui/text';
import type { ImportPage } from './load-import.server';

/** The numbers of an import: what would happen, or has happened. */
export function ImportTotals({ report, page }: { report: ImportPlanReport; page: SerializeFrom<ImportPage> }) {
  const { added, changed, left, unchanged, wrongRows } = report;
  const isDone = page.state === 'done';
  const people: Total[] = [
    { label: isDone ? 'changed' : 'would change', number: changed, mark: 'renewed' },
    { label: isDone ? 'have left' : 'would leave', number: left, mark: 'excused' },
  ];
  const totals: Total[] = [
    { label: isDone ? 'added' : 'would be added', number: added, mark: 'new' },
    ...(page.kind === 'employees' ? people : []),
    { label: 'stay as they are', number: unchanged, mark: 'open' },
    ...(isDone ? [] : [{ label: 'rows with mistakes', number: wrongRows, mark: wrongRows > 0 ? ('overdue' as const) : ('done' as const) }]),
  ];
  const missing = leftWithoutRow(report);
  return (
    <>
      <PreviewTotals totals={totals} />
      {missing > 0 && (
        <Note>
          The file has {counted(report.rows, 'row')}. {counted(missing, 'person', 'people')} of those who{' '}
          {isDone ? 'have left' : 'would leave'} {missing === 1 ? 'is' : 'are'} in none of them.
        </Note>
      )}
    </>
  );
}
