import { parse } from 'yaml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aScenario, chose, readScenario, rightChoices, scenarioFile } from '~tests/builders/scenario';
import { secondsOnHold } from './clock-pace';
import { debrief } from './debrief';
import { replay, repliesNow, type Choice } from './engine';
import { briefingForLearner, runForLearner } from './for-learner';
import { choiceByToken, shownReplies } from './shown-replies';

const names = { me: 'Ana', company: 'Northwind' };
const scenario = aScenario();
const view = (choices: readonly Choice[], own: Partial<Parameters<typeof runForLearner>[2]> = {}) =>
  runForLearner(scenario, choices, { seed: 'seed', pace: 'as-written', names, ...own });

describe('a run under way, as the browser gets it', () => {
  it('has the talk so far, the mood as it is, and what can be said now', () => {
    const run = view([chose('ring-now'), chose('open-hear')]);
    expect(run).toMatchObject({
      step: 2,
      mood: { value: 1, lowest: -4, highest: 3 },
      transcript: [
        { stage: ['The phone rings. You are typing.'], says: [], reply: ['Parcel desk, Ana speaking.'], timedOut: false, mood: 1 },
        { says: ['It is late *again*.'], reply: ['Again? What has happened?'], mood: 1 },
      ],
      now: { stage: [], says: ['Thank you for asking. I need it by Friday.'], clockSeconds: null },
    });
    expect(run.now?.replies).toHaveLength(3);
  });

  it('has nothing to choose when it has ended', () => {
    expect(view(rightChoices)).toMatchObject({ step: 6, now: null });
  });

  it.each([
    ['as-written', 12],
    ['more', 36],
    ['none', null],
  ] as const)('gives the time that somebody needs: %s', (pace, clockSeconds) => {
    expect(view([], { pace }).now?.clockSeconds).toBe(clockSeconds);
  });
});

describe('a turn on hold', () => {
  const held = aScenario([
    'stage: She breathes out.',
    'stage: She waits.\n    hold: { gone: 50, promised: 60 }\n    clock: { seconds: 20, onTimeout: plan-site }',
  ]);

  it('says how long the wait has been, and what was promised', () => {
    expect(runForLearner(held, rightChoices.slice(0, 4), { seed: 'seed', pace: 'as-written', names }).now?.hold).toEqual({
      secondsGone: 50,
      secondsPromised: 60,
    });
    expect(view([]).now?.hold).toBeNull();
  });
});

describe('the seconds on hold', () => {
  const hold = { secondsGone: 50, secondsPromised: 60 };

  it('grow with the clock of the turn, and stand still without one', () => {
    expect(secondsOnHold(hold, { written: 20, seconds: 20, left: 20 })).toBe(50);
    expect(secondsOnHold(hold, { written: 20, seconds: 20, left: 8 })).toBe(62);
    expect(secondsOnHold(hold, null)).toBe(50);
  });

  it('are those of the story for whoever takes more time', () => {
    expect(secondsOnHold(hold, { written: 20, seconds: 60, left: 30 })).toBe(60);
    expect(secondsOnHold(hold, { written: 20, seconds: 60, left: 0 })).toBe(70);
  });
});

describe('the order of replies', () => {
  const orderOf = (seed: string) => shownReplies(scenario, replay(scenario, []), seed).map(({ reply }) => reply.id);

  it('is the same for the same run, on every device', () => {
    expect(view([], { seed: 'one' })).toEqual(view([], { seed: 'one' }));
  });

  it('puts each reply at each place as often as any other', () => {
    const seeds = Array.from({ length: 3000 }, (_, number) => `seed ${number}`);
    const firsts = seeds.map((seed) => orderOf(seed)[0]);
    for (const id of orderOf('any')) expect(Math.abs(firsts.filter((first) => first === id).length - 1000)).toBeLessThan(120);
  });

  it('comes with ids that say nothing, and that no other turn or run accepts', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const state = replay(scenario, []);
        const shown = shownReplies(scenario, state, seed);
        expect(new Set(shown.map(({ token }) => token)).size).toBe(3);
        for (const { token, reply } of shown) {
          expect(token).toMatch(/^[a-z]{8}$/);
          expect(choiceByToken(scenario, state, seed, token)).toEqual({ kind: 'reply', replyId: reply.id });
          expect(choiceByToken(scenario, state, `${seed}!`, token)).toBeUndefined();
          expect(choiceByToken(scenario, replay(scenario, [chose('ring-now')]), seed, token)).toBeUndefined();
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** The scenario with a word that stands nowhere else in every secret: effects are told apart by numbers that stand nowhere else. */
function withCanaries() {
  const written = parse(scenarioFile) as Parameters<typeof JSON.stringify>[0] & Record<string, never>;
  let count = 0;
  const canary = () => `canary${(count += 1)}`;
  const text = scenarioFile
    .replaceAll(/feedback: (&why "[^"]*"|\*why)/g, () => `feedback: ${canary()}`)
    .replaceAll(/(keepsBack|wants): .*/g, (_, key: string) => `${key}: ${canary()}`)
    .replaceAll(/^ {2}(heard|promised|repaired): .*/gm, (_, key: string) => `  ${key}: fact-${key}`)
    .replace('start: ring', 'unnoticed: [promised]\nstart: ring')
    .replaceAll(/title: \w+( \w+)?, text: [^}]*\}/g, () => `title: ${canary()}, text: ${canary()} }`);
  expect(written).toBeDefined();
  return { scenario: readScenario(text), count };
}

describe('what the browser gets before it is earned', () => {
  const { scenario: marked, count } = withCanaries();
  const viewer = { seed: 'seed', pace: 'as-written', names } as const;
  const anyStart = fc.array(fc.nat(), { maxLength: 8 }).map((numbers) =>
    numbers.reduce<Choice[]>((choices, number) => {
      const offered = repliesNow(marked, replay(marked, choices));
      const reply = offered[number % Math.max(1, offered.length)];
      return reply ? [...choices, { kind: 'reply', replyId: reply.id }] : choices;
    }, []),
  );

  it('holds no reason, no ending, nothing that the customer keeps back, in any run at any time', () => {
    expect(count).toBe(19 + 2 + 8);
    fc.assert(
      fc.property(anyStart, (choices) => {
        expect(JSON.stringify(runForLearner(marked, choices, viewer))).not.toContain('canary');
      }),
    );
    expect(JSON.stringify(briefingForLearner(marked, names))).not.toMatch(/canary|fact-/);
  });

  it('holds of the facts those that its choices have set, unless they went unnoticed', () => {
    fc.assert(
      fc.property(anyStart, (choices) => {
        const { facts } = replay(marked, choices);
        const { known, ...rest } = runForLearner(marked, choices, viewer);
        const noticed = marked.facts.filter((fact) => facts.has(fact.id) && fact.id !== 'promised');
        expect(known.map((text) => text.join('')).sort()).toEqual(noticed.map((fact) => `fact-${fact.id}`).sort());
        expect(JSON.stringify(rest)).not.toContain('fact-');
      }),
    );
  });

  it('holds none of the words that authors use as ids, and no effect', () => {
    const ids = [
      ...marked.turns.flatMap((turn) => [turn.id, ...turn.replies.map((reply) => reply.id)]),
      ...marked.facts.map((fact) => fact.id),
    ];
    fc.assert(
      fc.property(anyStart, (choices) => {
        const sent = JSON.stringify(runForLearner(marked, choices, viewer));
        for (const id of ids) expect(sent).not.toContain(`"${id}"`);
        for (const word of ['points', 'sets', 'next', 'when', 'commitment', 'expectations', 'passes', 'onTimeout'])
          expect(sent).not.toContain(`"${word}"`);
      }),
    );
  });

  it('leaves a secret at home that somebody adds to a reply, a turn or a customer later', () => {
    const grown = {
      ...marked,
      hint: 'canary',
      cast: { ...marked.cast, customer: { ...marked.cast.customer, hint: 'canary' } },
      turns: marked.turns.map((turn) => ({
        ...turn,
        hint: 'canary',
        replies: turn.replies.map((reply) => ({ ...reply, hint: 'canary' })),
      })),
    };
    expect(JSON.stringify([runForLearner(grown, rightChoices.slice(0, 2), viewer), briefingForLearner(grown, names)])).not.toContain(
      'canary',
    );
  });

  it('is no debrief', () => {
    expect(() => debrief(marked, rightChoices.slice(0, 5), names)).toThrow('under way');
    expect(JSON.stringify(debrief(marked, rightChoices, names))).toContain('canary');
  });
});
