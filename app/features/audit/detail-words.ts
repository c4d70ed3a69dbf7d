import { calendarDate } from '~/domain/calendar/calendar';
import { listed, recordDate } from '~/domain/calendar/in-words';

/* Facts that are told elsewhere in the line, or only to programs. */
const untold = new Set([
  'employeeId',
  'importId',
  'actId',
  'sessionId',
  'ruleId',
  'noteId',
  'renewsId',
  'amendsId',
  'secondToId',
  'assignmentId',
  'campaignId',
  'scorecardEditionId',
  // Of a reply to an observation: earlier versions kept it here.
  'words',
]);

/* What the others are called, where their own name would not do. */
const names: Record<string, string> = {
  address: 'from',
  moduleId: 'module',
  scenarioId: 'scenario',
  scorecardId: 'scorecard',
  endingId: 'ending',
  dueOn: 'due on',
  from: 'before',
  sha256: 'SHA-256',
  fileName: 'file',
  whole: 'whole file taken',
  role: 'role',
  subjectId: 'of',
  occasion: 'counted from',
  maxPoints: 'of possible points',
  met: 'standard met',
  missingHaveLeft: 'who is not in it has left',
  invite: 'new people are invited',
};

/** What an entry of the audit log says beside its deed, readably, whatever a version wrote there. */
export function detailInWords(detail: Record<string, unknown>, titleOf: (id: string) => string): string {
  return Object.entries(detail)
    .filter(([name, value]) => !untold.has(name) && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${names[name] ?? spaced(name)} ${valueInWords(name, value, titleOf)}`)
    .join('; ');
}

function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

function valueInWords(name: string, value: unknown, titleOf: (id: string) => string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en');
  if (Array.isArray(value)) return listInWords(value, titleOf);
  if (typeof value !== 'string') return shortened(partsInWords(value, titleOf));
  const day = calendarDate.safeParse(value);
  if (day.success) return recordDate(day.data);
  if (name === 'sha256') return `${value.slice(0, 12)}…`;
  return name === 'moduleId' || name === 'subjectId' ? titleOf(value) : `“${shortened(value)}”`;
}

/** “initiative 5, commitment 9”; what goes deeper is said as it was written. */
function partsInWords(value: unknown, titleOf: (id: string) => string): string {
  const parts = Object.entries(value ?? {});
  if (parts.some(([, part]) => typeof part === 'object')) return JSON.stringify(value);
  return parts.map(([name, part]) => `${spaced(name)} ${valueInWords(name, part, titleOf)}`).join(', ');
}

/** “2: Phone etiquette and Listening”; what has no module and is no text is only counted. */
function listInWords(values: readonly unknown[], titleOf: (id: string) => string): string {
  const said = values.flatMap((value) => {
    if (typeof value === 'string') return `“${shortened(value)}”`;
    const id = (value as { moduleId?: unknown } | null)?.moduleId;
    return typeof id === 'string' ? titleOf(id) : [];
  });
  return said.length === values.length ? `${values.length}: ${shortened(listed(said))}` : String(values.length);
}

const shortened = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
