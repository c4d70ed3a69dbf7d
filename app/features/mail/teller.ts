import { isSettled } from '~/domain/assignment/assignment-status';
import { daysBetween, type CalendarDate } from '~/domain/calendar/calendar';
import { daysLeftInWords, nearDate } from '~/domain/calendar/in-words';
import type { DailyFacts, ToldAssignment, ToldNotice } from './daily-facts';
import { digestPart } from './digest-part';
import type { LetterBlock, LetterItem, LetterPart } from './letter';

type AssignmentNoticeKind = Exclude<ToldNotice['kind'], 'nudge' | 'digest' | 'playbook'>;

/** Collects the parts, and keeps in mind which assignments stand in one already. */
export class Teller {
  readonly #placed = new Set<string>();
  readonly told = new Set<ToldNotice['kind']>();

  constructor(private readonly facts: DailyFacts) {}

  nudges(): LetterPart[] {
    const open = this.facts.open.slice(0, 10);
    if (open.length === 0) return [];
    const nudges = this.facts.notices.filter((notice) => notice.kind === 'nudge');
    if (nudges.length === 0) return [];
    for (const { id } of open) this.#placed.add(id);
    this.told.add('nudge');
    const words = nudges.map(({ byName, note }): LetterBlock =>
      note ? { kind: 'quote', text: note, by: byName } : { kind: 'text', text: `${byName} asks you to go on with your training.` },
    );
    const items: LetterBlock = { kind: 'items', items: open.map((one) => this.#item(one)) };
    const [{ byName } = { byName: '' }] = nudges;
    return [
      {
        subject: `${byName} asks you to go on with your training`,
        blocks: [...words, { kind: 'heading', text: 'What is open' }, items],
      },
    ];
  }

  due(kind: 'overdue' | 'due-today' | 'due-soon', heading: string, isTrue: (one: ToldAssignment) => boolean): LetterPart[] {
    const due = this.#take(kind, (one) => !isSettled(one.status) && isTrue(one));
    const words = { overdue: 'overdue', 'due-today': 'due today', 'due-soon': 'due soon' }[kind];
    const [one] = due;
    const exact = kind === 'due-soon' && one ? `due on ${nearDate(one.dueOn, this.facts.today)}` : words;
    return this.#part(due, heading, due.length === 1 ? `${one?.title} is ${exact}` : `${due.length} modules are ${words}`);
  }

  assigned(): LetterPart[] {
    const open = this.#take('assigned', (one) => !isSettled(one.status));
    const renewals = open.filter(({ origin }) => origin === 'renewal');
    const fresh = open.filter(({ origin }) => origin !== 'renewal');
    const until = (one: ToldAssignment | undefined) => (one ? nearDate(one.dueOn, this.facts.today) : '');
    return [
      ...this.#part(
        fresh,
        'New for you',
        fresh.length === 1 ? `New: ${fresh[0]?.title}, due ${until(fresh[0])}` : `${fresh.length} modules are new for you`,
      ),
      ...this.#part(
        renewals,
        'To be renewed',
        renewals.length === 1
          ? `Renew ${renewals[0]?.title} by ${until(renewals[0])}`
          : `${renewals.length} of your certifications are to be renewed`,
      ),
    ];
  }

  playbook(): LetterPart[] {
    const changed = this.facts.notices.filter((notice) => notice.kind === 'playbook');
    const [first] = changed;
    if (!first) return [];
    this.told.add('playbook');
    const items = changed.map(({ entry, title, byName }): LetterItem => ({
      title,
      url: `${this.facts.appUrl}/playbook/${entry}`,
      fact: 'to read and confirm',
      why: `${byName} changed it.`,
    }));
    return [
      {
        subject:
          changed.length === 1 ? `Our playbook has changed: ${first.title}` : `${changed.length} procedures of our playbook have changed`,
        blocks: [
          { kind: 'heading', text: 'Changed in our playbook' },
          { kind: 'items', items },
        ],
      },
    ];
  }

  moved(): LetterPart[] {
    const moved = this.#take('moved', (one) => !isSettled(one.status));
    const [one] = moved;
    const subject =
      moved.length === 1 && one
        ? `${one.title} is now due on ${nearDate(one.dueOn, this.facts.today)}`
        : `${moved.length} due dates have changed`;
    return this.#part(moved, 'A new date', subject);
  }

  withdrawn(): LetterPart[] {
    // Who is told of both in one mail was never told that it was assigned.
    const neverTold = new Set(assignmentsOf(this.facts, 'assigned').map(({ id }) => id));
    const gone = this.#take('withdrawn', (one) => one.status.kind === 'withdrawn' && !neverTold.has(one.id));
    const subject =
      gone.length === 1 ? `You need not take ${gone[0]?.title} any more` : `You need not take ${gone.length} modules any more`;
    return this.#part(gone, 'No longer asked for', subject);
  }

  digests(): LetterPart[] {
    return this.facts.notices.flatMap((notice) => {
      const part = notice.kind === 'digest' && digestPart(notice.digest, this.facts);
      if (!part) return [];
      this.told.add('digest');
      return [part];
    });
  }

  /** A learner goes on at their desk; who only gets the digest, at their team. */
  wayOn(): LetterBlock[] {
    const { appUrl } = this.facts;
    const onlyDigest = [...this.told].every((kind) => kind === 'digest');
    return [
      onlyDigest
        ? { kind: 'button', label: 'See your team', url: `${appUrl}/team` }
        : { kind: 'button', label: 'Go on with your training', url: `${appUrl}/learn` },
    ];
  }

  #take(kind: AssignmentNoticeKind, isTrue: (one: ToldAssignment) => boolean) {
    const taken = assignmentsOf(this.facts, kind).filter((one) => !this.#placed.has(one.id) && isTrue(one));
    for (const { id } of taken) this.#placed.add(id);
    if (taken.length > 0) this.told.add(kind);
    return taken;
  }

  #part(assignments: readonly ToldAssignment[], heading: string, subject: string): LetterPart[] {
    if (assignments.length === 0) return [];
    const items = assignments.map((one) => this.#item(one));
    return [
      {
        subject,
        blocks: [
          { kind: 'heading', text: heading },
          { kind: 'items', items },
        ],
      },
    ];
  }

  #item(one: ToldAssignment): LetterItem {
    const { appUrl, today } = this.facts;
    return { title: one.title, url: `${appUrl}/modules/${one.moduleId}`, fact: factOf(one, today), why: one.why };
  }
}

function factOf({ dueOn, status }: ToldAssignment, today: CalendarDate): string {
  if (status.kind === 'withdrawn') return 'nothing is left to do for it';
  const left = daysBetween(today, dueOn);
  const words = daysLeftInWords(left);
  if (left === 0) return words;
  return left < 0 ? `${words}, it was due ${nearDate(dueOn, today)}` : `due ${nearDate(dueOn, today)}, ${words}`;
}

/** Each once, in the order of their dates. */
function assignmentsOf({ notices }: DailyFacts, kind: ToldNotice['kind']): ToldAssignment[] {
  const all = notices.flatMap((notice) => ('assignment' in notice && notice.kind === kind ? [notice.assignment] : []));
  return [...new Map(all.map((one) => [one.id, one])).values()].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}
