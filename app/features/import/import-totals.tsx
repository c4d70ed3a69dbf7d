import type { SerializeFrom } from '@remix-run/node';
import type { ImportPlanReport } from '~/domain/import/import-report';
import { PreviewTotals, type Total } from '~/ui/preview';
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
  return <PreviewTotals totals={totals} />;
}
