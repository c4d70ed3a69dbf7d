import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aScenario, chose, rightChoices } from '~tests/builders/scenario';
import { lineSaid } from './conditions';
import { beginRun, choice, choicesOf, outcome, repliesNow, replay, step, turnAt, type Choice, type RunState } from './engine';
import { prove } from './prove';

const scenario = aScenario();
const { report } = prove(scenario);

/** Any legal run, by numbers that say which of the offered replies is taken. */
const anyRun = fc.array(fc.nat(), { minLength: 30, maxLength: 30 }).map((numbers) => numbers.reduce(follow, beginRun(scenario)));

function follow(state: RunState, number: number): RunState {
  const offered = repliesNow(scenario, state);
  const reply = offered[number % Math.max(1, offered.length)];
  const result = reply ? step(scenario, state, { kind: 'reply', replyId: reply.id }) : undefined;
  return result?.kind === 'moved' ? result.state : state;
}

const play = (...ids: string[]) => replay(scenario, ids.map(chose));

describe('a run', () => {
  it('begins at the first turn, in the opening mood, without a point', () => {
    expect(beginRun(scenario)).toMatchObject({ at: { kind: 'turn', turnId: 'ring' }, mood: 0, points: { commitment: 0 }, path: [] });
  });

  it('passes with a passing ending and every minimum met', () => {
    const result = outcome(scenario, replay(scenario, rightChoices));
    expect(result).toMatchObject({ passed: true, ending: { id: 'solved' }, missed: [], points: { commitment: 6, expectations: 6 } });
  });

  it('can pass with a no', () => {
    const cooler = rightChoices.with(0, chose('ring-late'));
    expect(outcome(scenario, replay(scenario, cooler))).toMatchObject({ passed: true, ending: { kind: 'kind-no' } });
  });

  it('fails with a yes, when a minimum is missed', () => {
    const sweet = rightChoices.with(0, chose('ring-sweet')).with(1, chose('open-soon'));
    const result = outcome(scenario, replay(scenario, sweet));
    expect(result).toMatchObject({ passed: false, ending: { kind: 'resolved', passes: true }, missed: ['expectations'] });
  });

  it('fails by its ending, whatever the points', () => {
    const state = play('ring-now', 'open-hear', 'story-promise', 'ask-sure', 'plan-ask', 'close-mine');
    expect(outcome(scenario, state)).toMatchObject({ passed: false, ending: { kind: 'lost-trust' } });
  });

  it('has no outcome while it is under way', () => {
    expect(outcome(scenario, play('ring-now'))).toBeUndefined();
  });

  it('keeps the mood on its scale', () => {
    expect(play('ring-sweet', 'open-soon').mood).toBe(3);
    expect(play('ring-late', 'open-rule', 'story-form').mood).toBe(-4);
  });

  it('lets what was learned choose the line, and what is offered', () => {
    const heard = (state: RunState) => {
      const turn = turnAt(scenario, state);
      return turn && lineSaid(turn, state)?.text;
    };
    expect(heard(play('ring-now', 'open-hear'))).toEqual(['Thank you for asking. I need it by Friday.']);
    expect(heard(play('ring-now', 'open-soon'))).toEqual(['By Friday. I need it by Friday.']);
    const offered = (...ids: string[]) => repliesNow(scenario, play(...ids)).map((reply) => reply.id);
    expect(offered('ring-now', 'open-hear', 'story-back', 'ask-true')).toContain('plan-heard');
    expect(offered('ring-now', 'open-soon', 'story-back', 'ask-true')).not.toContain('plan-heard');
  });

  it('asks about the mood after the reply has had its effect', () => {
    const cold = ['ring-now', 'open-rule', 'story-back', 'ask-true'];
    expect(play(...cold, 'plan-site').at).toEqual({ kind: 'ending', endingId: 'hung-up' });
    expect(play('ring-now', 'open-hear', 'story-back', 'ask-true', 'plan-site').at).toMatchObject({ kind: 'turn' });
  });

  it('tells what a choice did', () => {
    expect(play('ring-now', 'open-hear').path[1]).toEqual({
      turnId: 'open',
      replyId: 'open-hear',
      timedOut: false,
      moodBefore: 1,
      moodAfter: 1,
      points: { commitment: 1, expectations: 1 },
      learned: ['heard'],
    });
  });
});

describe('a choice', () => {
  it('that runs out of time is the reply for it', () => {
    expect(play('time-out').path).toMatchObject([{ replyId: 'ring-late', timedOut: true }]);
  });

  it.each([
    ['a reply of another turn', [], 'open-hear', 'no-such-reply'],
    ['a reply that is not offered now', ['ring-now', 'open-soon', 'story-back', 'ask-true'], 'plan-heard', 'no-such-reply'],
    ['a time-out without a clock', ['ring-now'], 'time-out', 'no-clock'],
    ['anything after the end', rightChoices.map((one) => (one.kind === 'reply' ? one.replyId : '')), 'close-mine', 'ended-already'],
  ])('is refused: %s', (_, before, id, kind) => {
    expect(step(scenario, play(...before), chose(id))).toEqual({ kind });
  });

  it('can be kept as JSON', () => {
    for (const one of [chose('ring-now'), chose('time-out')]) expect(choice.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('that could not be taken makes a replay throw, and names which', () => {
    expect(() => play('ring-now', 'close-mine')).toThrow('Choice 2 of a run of late-parcel cannot be taken: no-such-reply');
  });
});

describe('any legal run', () => {
  it('ends, after no more choices than the longest path has and no fewer than the shortest', () => {
    fc.assert(
      fc.property(anyRun, (state) => {
        expect(state.at.kind).toBe('ending');
        expect(state.path.length).toBeLessThanOrEqual(report?.longest ?? -1);
        expect(state.path.length).toBeGreaterThanOrEqual(report?.shortest ?? Infinity);
      }),
    );
  });

  it('is the same replayed as live', () => {
    fc.assert(
      fc.property(anyRun, (state) => {
        const recorded = JSON.parse(JSON.stringify(choicesOf(state))) as Choice[];
        expect(replay(scenario, recorded)).toEqual(state);
      }),
    );
  });

  it('earns whole points within the proven bounds, and its mood stays on the scale', () => {
    fc.assert(
      fc.property(anyRun, (state) => {
        for (const { dimension, best, worst } of report?.dimensions ?? []) {
          expect(state.points[dimension]).toBeLessThanOrEqual(best);
          expect(state.points[dimension]).toBeGreaterThanOrEqual(worst);
          expect(Number.isInteger(state.points[dimension])).toBe(true);
        }
        for (const { moodAfter } of state.path) {
          expect(moodAfter).toBeLessThanOrEqual(scenario.mood.highest);
          expect(moodAfter).toBeGreaterThanOrEqual(scenario.mood.lowest);
        }
      }),
    );
  });
});
