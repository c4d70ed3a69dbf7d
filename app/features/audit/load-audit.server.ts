import type { AuditFilter } from '~/domain/audit/audit-filter';
import { readAuditFilter } from '~/domain/audit/read-audit-filter';
import { countAuditEntries, listAuditDeeds } from '~db/queries/audit-list';
import type { Deps } from '../deps.server';
import { readPlace } from '../reporting/list-place';
import { auditQuestion, listAuditLines, type AuditLine } from './audit-lines.server';
import { deedInWords } from './deed-words';

const pageSize = 50;

export interface AuditPage {
  filter: AuditFilter;
  lines: AuditLine[];
  total: number;
  deeds: { value: string; label: string }[];
  /** Where the next page begins, as the query string has it; null on the last one. */
  next: string | null;
  isFirst: boolean;
}

/** One page of the audit log, the latest first. A constant number of statements. */
export async function loadAudit(deps: Deps, query: URLSearchParams): Promise<AuditPage> {
  const filter = readAuditFilter(query);
  const question = await auditQuestion(deps, filter);
  const after = readPlace(query.get('after'));
  const lines = await listAuditLines(deps, question, { after, limit: pageSize + 1 });
  const shown = lines.slice(0, pageSize);
  const last = shown.at(-1);
  const deeds = await listAuditDeeds(deps.db);
  return {
    ...{ filter, lines: shown, total: await countAuditEntries(deps.db, question), isFirst: after === null },
    deeds: deeds.map((deed) => ({ value: deed, label: deedInWords(deed) })).sort((one, other) => one.label.localeCompare(other.label)),
    next: lines.length > pageSize && last ? JSON.stringify({ value: last.happenedAt, id: last.id }) : null,
  };
}
