import { describe, expect, it } from 'vitest';
import { day, instant } from '~tests/builders/certification';
import { assignmentId } from '../ids';
import { rightToUndo, takeBack, type LoggedEvent } from './take-back';

let made = 0;
function event(kind: LoggedEvent['kind'], facts: Partial<LoggedEvent> = {}): LoggedEvent {
  made += 1;
  return {
    id: `e${made}`,
    assignmentId: assignmentId.parse('a1'),
    kind,
    beforeDueOn: null,
    dueOn: null,
    until: null,
    actId: null,
    happenedAt: instant(`2026-11-23T10:00:0${made % 10}Z`),
    ...facts,
  };
}

describe('an act on assignments', () => {
  const doneAt = instant('2026-11-23T10:00:00Z');

  it('can be undone for fifteen minutes, once', () => {
    const until = instant('2026-11-23T10:15:00Z');
    expect(rightToUndo({ doneAt, undoneAt: null }, instant('2026-11-23T10:14:59Z'))).toEqual({ kind: 'may-undo', until });
    expect(rightToUndo({ doneAt, undoneAt: null }, until)).toEqual({ kind: 'too-late', since: until });
    expect(rightToUndo({ doneAt, undoneAt: doneAt }, doneAt)).toEqual({ kind: 'undone-before', at: doneAt });
  });
});

describe('taking an event back', () => {
  it('withdraws what was assigned and asks again for what was withdrawn', () => {
    expect(takeBack(event('assigned'), [])).toEqual({ kind: 'withdraw' });
    expect(takeBack(event('withdrawn'), [event('assigned')])).toEqual({ kind: 'ask-again' });
  });

  it('restores the due date from before a move', () => {
    const moved = event('moved', { beforeDueOn: day('2026-12-14'), dueOn: day('2026-12-18') });
    expect(takeBack(moved, [event('assigned')])).toEqual({ kind: 'restore', dueOn: '2026-12-14', excused: null });
  });

  it('restores the excuse that the move had ended, and none that an earlier move had ended', () => {
    const excused = event('excused', { until: day('2026-12-04') });
    const moved = event('moved', { beforeDueOn: day('2026-12-14') });
    const again = { at: excused.happenedAt, until: day('2026-12-04') };
    expect(takeBack(moved, [excused])).toMatchObject({ excused: again });
    expect(takeBack(moved, [excused, event('moved')])).toMatchObject({ excused: null });
  });

  it('takes an excuse away, down to the one before it, and leaves the due date alone', () => {
    const first = event('excused', { until: day('2026-12-04') });
    expect(takeBack(event('excused'), [])).toEqual({ kind: 'restore', dueOn: null, excused: null });
    expect(takeBack(event('excused'), [first])).toMatchObject({ dueOn: null, excused: { until: '2026-12-04' } });
  });
});
