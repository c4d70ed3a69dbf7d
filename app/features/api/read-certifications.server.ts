import { createHash } from 'node:crypto';
import { checkRegisterFilter } from '~/domain/register/read-register-filter';
import { filterQuery, type RegisterFilter } from '~/domain/register/register-filter';
import type { ApiToken } from '~db/queries/api-tokens';
import { insertAuditEntry } from '~db/queries/audit';
import { areFewLines } from '~db/queries/register-counts';
import { placeOf, type RegisterPlace } from '~db/queries/register-list';
import type { Deps } from '../deps.server';
import { asRecord } from '../reporting/write-table.server';
import { listDocumentedLines } from '../register/documented-lines.server';
import { registerColumns } from '../register/register-columns';
import { registerQuestion } from '../register/register-question.server';

/** What the API takes beside the filters. */
const pagingNames = ['limit', 'cursor'] as const;
export const defaultLimit = 100;
export const mostLimit = 1000;

export type CertificationsAnswer =
  | { kind: 'page'; body: { data: Record<string, string | number | null>[]; next: string | null } }
  | { kind: 'not-understood'; problems: string[] }
  | { kind: 'out-of-reach'; department: string };

/** One page of the register for a program, in the order of its filter. What left is written down with its hash. */
export async function readCertifications(
  deps: Deps,
  { token, query, requestId }: { token: ApiToken; query: URLSearchParams; requestId: string },
): Promise<CertificationsAnswer> {
  const reading = checkRegisterFilter(query, pagingNames);
  if (!reading.ok) return { kind: 'not-understood', problems: reading.problems };
  const limit = readLimit(query.get('limit'));
  if (limit === undefined) return { kind: 'not-understood', problems: [`“limit” takes a whole number from 1 to ${mostLimit}.`] };
  const filter = withinReach(token, reading.filter);
  if (!filter) return { kind: 'out-of-reach', department: token.department ?? '' };
  const after = readCursor(deps, query.get('cursor'), filter);
  if (after === 'not-ours') return { kind: 'not-understood', problems: [badCursor] };

  const question = registerQuestion(deps, filter);
  const few = await areFewLines(deps.db, question);
  const lines = await listDocumentedLines(deps.db, question, { after, limit: limit + 1, few });
  const page = lines.slice(0, limit);
  const last = page.at(-1);
  const next = lines.length > limit && last ? nextAddress(deps, query, writeCursor(deps, filter, placeOf(last, filter))) : null;
  const columns = registerColumns(deps.appUrl);
  const body = { data: page.map((line) => asRecord(columns, line)), next };
  await recordReading(deps, token, { filter, data: body.data, requestId });
  return { kind: 'page', body };
}

const badCursor =
  'This cursor does not belong to this question. Take the address in “next” as it stands, with the same filters, or leave the cursor out to begin again.';

function readLimit(text: string | null): number | undefined {
  if (text === null || text === '') return defaultLimit;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= mostLimit ? limit : undefined;
}

/** The filter as far as the token reaches; undefined when it asks for another department. */
function withinReach({ department }: ApiToken, filter: RegisterFilter): RegisterFilter | undefined {
  if (department === null) return filter;
  return filter.department === undefined || filter.department === department ? { ...filter, department } : undefined;
}

/** Closed together with its filter, so that it can neither be made up nor moved to another question. */
function writeCursor(deps: Deps, filter: RegisterFilter, place: RegisterPlace): string {
  return deps.seal('cursor').close(JSON.stringify({ filter: sameQuery(filter), ...place }));
}

function readCursor(deps: Deps, text: string | null, filter: RegisterFilter): RegisterPlace | null | 'not-ours' {
  if (text === null || text === '') return null;
  const opened = deps.seal('cursor').open(text);
  if (opened === undefined) return 'not-ours';
  const cursor = JSON.parse(opened) as RegisterPlace & { filter: string };
  return cursor.filter === sameQuery(filter) ? { value: cursor.value, id: cursor.id } : 'not-ours';
}

/** The same for the same filter, in whatever order its parameters came. */
function sameQuery(filter: RegisterFilter): string {
  const query = new URLSearchParams(filterQuery(filter));
  query.sort();
  return query.toString();
}

function nextAddress({ appUrl }: Deps, query: URLSearchParams, cursor: string): string {
  const next = new URLSearchParams(query);
  next.set('cursor', cursor);
  return `${appUrl}/api/v1/certifications?${next.toString()}`;
}

function recordReading(
  deps: Deps,
  token: ApiToken,
  { filter, data, requestId }: { filter: RegisterFilter; data: readonly object[]; requestId: string },
) {
  const sha256 = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  return insertAuditEntry(deps.db, {
    ...{ id: deps.newId(), happenedAt: deps.now(), actorId: token.madeById, deed: 'read-certifications-by-token', requestId },
    ...{ subjectKind: 'api-token', subjectId: token.id },
    detail: { token: token.name, filter: filterQuery(filter), rows: data.length, sha256 },
  });
}
