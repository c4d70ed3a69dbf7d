import { parse } from 'yaml';
import type { MarkdownNode } from '~/catalog/markdown-tree';
import { scenarioFields } from '~/catalog/scenario-fields';
import { toScenario } from '~/catalog/to-scenario';
import { replyId } from '~/domain/ids';
import type { Choice } from '~/domain/scenario/engine';
import type { Scenario } from '~/domain/scenario/scenario';

/** A whole scenario file in small, without a fault: six turns, four endings, a clock, facts, and every kind of condition. */
export const scenarioFile = `id: late-parcel
title: The parcel
summary: A parcel is late, and nobody may say whose fault it is.
module: phone
objectives: [phone-greet]
channel: phone
minutes: 5
required: true
briefing: |
  You work at the parcel desk.

  **Rule.** We never promise a day.
cast:
  customer:
    name: Ines Okafor
    history: Rang twice this week.
    wants: To have the dress by Friday.
    keepsBack: The dress is for a funeral.
  others:
    - { id: milan, name: Milan Reyes, role: driver }
mood: { opens: 0, lowest: -4, highest: 3 }
dimensions: [commitment, expectations]
pass:
  minimum: { commitment: 4, expectations: 4 }
practise: { commitment: phone-greeting }
facts:
  heard: You let her tell it.
  promised: You promised a day.
  repaired: You took the promise back.
start: ring
turns:
  - id: ring
    stage: The phone rings. You are typing.
    clock: { seconds: 12, onTimeout: ring-late }
    replies:
      - { id: ring-now, text: "Parcel desk, {{me}} speaking.", mood: 1, points: { commitment: 1, expectations: 1 }, feedback: &why "This is the reason for it, in a sentence that has its fifteen words and not one more.", next: open }
      - { id: ring-late, text: "(Fifth ring.) Yes, hello there, parcel desk?", mood: -1, points: { commitment: -1 }, feedback: *why, next: open }
      - { id: ring-sweet, text: "Hello, lovely to hear from you, and what a day it is!", mood: 2, points: { expectations: -1 }, feedback: *why, next: open }
  - id: open
    says: "It is late *again*."
    replies:
      - { id: open-rule, text: "We cannot say when parcels come, I am afraid to say.", mood: -2, points: { commitment: -1 }, feedback: *why, next: story }
      - { id: open-hear, text: "Again? What has happened?", mood: 0, points: { commitment: 1, expectations: 1 }, sets: [heard], feedback: *why, next: story }
      - { id: open-soon, text: "It will be there soon, I am sure of it.", mood: 2, points: { expectations: -1 }, feedback: *why, next: story }
  - id: story
    says:
      - { when: { facts: [heard] }, text: "Thank you for asking. I need it by Friday." }
      - { text: "By Friday. I need it by Friday." }
    replies:
      - { id: story-promise, text: "Friday it is, I promise.", mood: 2, points: { expectations: -1 }, sets: [promised], feedback: *why, next: ask }
      - { id: story-form, text: "Please fill in our form on the page for late parcels first.", mood: -2, points: { commitment: -1 }, feedback: *why, next: ask }
      - { id: story-back, text: "By Friday, then. I will look for it now.", mood: 0, points: { commitment: 1, expectations: 1 }, feedback: *why, next: ask }
  - id: ask
    says:
      - { when: { facts: [promised] }, text: "You promise?" }
      - { when: { mood: { atMost: -2 } }, text: "Well?" }
      - { text: "And on Friday it is here?" }
    replies:
      - { id: ask-true, text: "I cannot promise a day. I can promise to ring you at four, whatever I know by then.", mood: 0, points: { commitment: 1, expectations: 1 }, sets: [repaired], feedback: *why, next: plan }
      - { id: ask-sure, text: "Of course it is, do not worry.", mood: 2, points: { expectations: -1 }, sets: [promised], feedback: *why, next: plan }
      - { id: ask-no, text: "Nobody can know that.", mood: -2, points: { commitment: -1 }, feedback: *why, next: plan }
  - id: plan
    stage: She breathes out.
    replies:
      - { id: plan-site, text: "You can follow it on our page.", mood: -2, points: { commitment: -1 }, feedback: *why, next: &onward [{ when: { mood: { atMost: -3 } }, to: hung-up }, { to: close }] }
      - { id: plan-ask, text: "I will ask Milan where it is, and ring you at four.", mood: 0, points: { commitment: 1, expectations: 1 }, feedback: *why, next: *onward }
      - { id: plan-gift, text: "I will send you flowers.", mood: 2, points: { expectations: -1 }, feedback: *why, next: *onward }
      - { id: plan-heard, when: { facts: [heard] }, text: "As you told me, it matters. It will be fine.", mood: 1, points: { expectations: -1 }, feedback: *why, next: *onward }
  - id: close
    says: "At four, then?"
    replies:
      - { id: close-we, text: "We will be in touch with you as soon as ever we can.", mood: 1, points: { expectations: -1 }, feedback: *why, next: &end [{ when: { facts: [promised], without: [repaired] }, to: broken }, { when: { mood: { atLeast: 1 } }, to: solved }, { to: kind-no }] }
      - { id: close-busy, text: "If I find the time.", mood: -2, points: { commitment: -1 }, feedback: *why, next: *end }
      - { id: close-mine, text: "At four. It stays mine.", mood: 0, points: { commitment: 1, expectations: 1 }, feedback: *why, next: *end }
endings:
  - { id: solved, kind: resolved, passes: true, title: Friday, text: The dress is there. }
  - { id: kind-no, kind: kind-no, passes: true, title: Monday, text: "It comes on Monday, and you had said so." }
  - { id: broken, kind: lost-trust, passes: false, title: No dress, text: She waited at the door. }
  - { id: hung-up, kind: lost-customer, passes: false, title: A click, text: The line is dead. }
`;

export type Change = readonly [from: string, to: string];

/** The good file with parts of it replaced. */
export function scenarioFileWith(...changes: readonly Change[]): string {
  return changes.reduce<string>((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The scenario file does not hold ${from}`);
    return text.replace(from, () => to);
  }, scenarioFile);
}

/** The scenario of the good file, with parts of it replaced. Markdown in it stays as it is written. */
export function aScenario(...changes: readonly Change[]): Scenario {
  return readScenario(scenarioFileWith(...changes));
}

export function readScenario(file: string): Scenario {
  return toScenario(scenarioFields.parse(parse(file)), asWritten, (path, sentence) => {
    throw new Error(`${path.join('.')}: ${sentence}`);
  });
}

const asWritten = {
  inline: (value: string): MarkdownNode[] => [{ type: 'text', value }],
  blocks: (value: string): MarkdownNode[] => [{ type: 'paragraph', children: [{ type: 'text', value }] }],
};

/** A choice by the author's id; `time-out` is what its name says. */
export function chose(id: string): Choice {
  return id === 'time-out' ? { kind: 'time-out' } : { kind: 'reply', replyId: replyId.parse(id) };
}

/** A run in which everything is right. It passes with an ending of the kind `kind-no`, as the mood stays at 1. */
export const rightChoices = ['ring-now', 'open-hear', 'story-back', 'ask-true', 'plan-ask', 'close-mine'].map(chose);
