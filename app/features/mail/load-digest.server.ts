import { addDays } from '~/domain/calendar/calendar';
import { daysLeftInWords, nearDate } from '~/domain/calendar/in-words';
import type { EmployeeId } from '~/domain/ids';
import { digestMonday } from '~/domain/mail/mail-times';
import { momentOf, standingOf, type Moment, type Standing } from '~/domain/team/standing';
import { listChosenPeople } from '~db/queries/chosen-people';
import { listTrainingFacts } from '~db/queries/training-facts';
import type { Deps } from '../deps.server';
import type { Digest, DigestLine } from './daily-facts';

/** How the whole line of a supervisor stands, without who is on a leave; four statements, whatever its size. */
export async function loadDigest(deps: Deps, supervisorId: EmployeeId): Promise<Digest> {
  const moment = momentOf(deps.company.timeZone, deps.now());
  const choice = { scope: { kind: 'line', of: supervisorId }, employedOn: moment.today } as const;
  const people = await listChosenPeople(deps.db, choice, moment.today);
  const facts = await listTrainingFacts(deps.db, choice);
  const rows = people.flatMap((person) =>
    person.leave
      ? []
      : [...(facts.get(person.id) ?? [])].flatMap(([moduleId, known]) => {
          const module = deps.catalog.findModule(moduleId);
          return module ? [{ person, title: module.title, standing: standingOf(known, module, moment) }] : [];
        }),
  );
  const monday = digestMonday(moment.today) ?? moment.today;
  const wasEarnedLastWeek = ({ held }: Standing) =>
    held !== null && held.certification.issuedOn >= addDays(monday, -7) && held.certification.issuedOn < monday;
  const lines = (holds: (standing: Standing) => boolean, fact: (standing: Standing) => string) =>
    byDays(rows.filter(({ standing }) => holds(standing))).map((row) => toLine(row, fact(row.standing)));
  return {
    people: people.length,
    overdue: lines(({ kind }) => kind === 'overdue', dueWords(moment)),
    dueThisWeek: lines(({ kind }) => kind === 'due-soon', dueWords(moment)),
    failing: lines(({ kind }) => kind === 'failing', failingWords),
    completedLastWeek: lines(wasEarnedLastWeek, ({ held }) => `${held?.certification.points} of ${held?.certification.maxPoints} points`),
  };
}

interface DigestRow {
  person: { id: EmployeeId; name: string };
  title: string;
  standing: Standing;
}

function toLine({ person, title }: DigestRow, fact: string): DigestLine {
  return { employeeId: person.id, name: person.name, title, fact };
}

function byDays(rows: readonly DigestRow[]): DigestRow[] {
  return [...rows].sort((one, other) => (one.standing.due?.daysLeft ?? 0) - (other.standing.due?.daysLeft ?? 0));
}

function dueWords({ today }: Moment) {
  return ({ due }: Standing): string => {
    if (!due) return '';
    return due.daysLeft > 0 ? `due ${nearDate(due.on, today)}` : daysLeftInWords(due.daysLeft);
  };
}

function failingWords({ failing }: Standing): string {
  const last = failing?.scores.at(-1);
  return last ? `${last.points} of ${last.maxPoints} points in attempt ${failing?.scores.length}` : '';
}
