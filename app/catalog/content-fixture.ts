import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { ContentProblem, Report } from './content-problem';
import { problemLine, reportTo } from './content-problem';

// A small content folder for tests: one course, one module, one lesson, two questions.

export const lessonPath = 'modules/phone/01-phone-greeting.mdx';
export const frontMatter = `---
id: phone-greeting
title: The greeting
minutes: 6
objectives: [phone-greet]
summary: Say place, name and offer.
sources: [article]
---
`;

const procedure = 'title: A procedure\n  effectiveOn: 2026-01-05\n  says: ["Good morning, {{company}}."]\n';
const entries = ['greeting', 'hold', 'transfer', 'voicemail', 'escalation', 'complaint', 'authority', 'values'];

export const goodContent: Readonly<Record<string, string>> = {
  'sources.yaml': '- id: article\n  title: An article\n  note: It has no data.\n',
  'playbook.yaml': entries.map((entry) => `${entry}:\n  ${procedure}`).join(''),
  'courses/essentials/course.yaml': 'title: Essentials\nsummary: The first course.\nmodules: [phone]\n',
  'modules/phone/module.yaml': `title: Phone
summary: Every caller knows where they are.
owner: Training
edition: "2026.1"
objectives:
  - id: phone-greet
    text: You answer in the words of the playbook.
quiz:
  items: 2
  passPercent: 80
  maxAttempts: 3
validityMonths: 12
`,
  [lessonPath]: `${frontMatter}
## Two calls

Ana rings twice.

<KnowledgeCheck
  id="which"
  kind="single"
  ask="Which greeting?"
  options={[
    { id: "a", text: "Hello", why: "Nobody has a name." },
    { id: "b", text: "Tarn Street Library, Yusuf here", correct: true, why: "Place, person, offer." }
  ]}
/>
`,
  'modules/phone/quiz.yaml': `module: phone
items:
  - id: phone-greet-q01
    kind: single
    objective: phone-greet
    asks: judge
    readAgain: phone-greeting
    ask: What do you say first?
    options:
      - { id: place, text: The place, correct: true, why: It tells them where they are. }
      - { id: joke, text: A joke, why: It can wait. }
  - id: phone-greet-q02
    kind: order
    objective: phone-greet
    asks: apply
    readAgain: phone-greeting
    ask: Put it in order.
    options:
      - { id: one, text: Place, why: First. }
      - { id: two, text: Name, why: Then. }
      - { id: three, text: Offer, why: Last. }
`,
};

/** Writes the good content with these changes into a new folder, which goes when the test ends; null leaves a file out. */
export async function aContentFolder(changes: Record<string, string | null> = {}): Promise<{ contentDir: string; cacheDir: string }> {
  const root = await mkdtemp(path.join(tmpdir(), 'content-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const contentDir = path.join(root, 'content');
  for (const [name, text] of Object.entries({ ...goodContent, ...changes })) {
    const file = path.join(contentDir, name);
    await mkdir(path.dirname(file), { recursive: true });
    if (text !== null) await writeFile(file, text);
  }
  return { contentDir, cacheDir: path.join(root, 'cache') };
}

/** The good text of a file with one part replaced. */
export function changed(file: string, from: string, to: string): Record<string, string> {
  const text = goodContent[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { [file]: text.replace(from, to) };
}

/** Compiles one file by itself, and gathers what is said about it. */
export async function compiled<T>(compile: (text: string, report: Report) => T, text: string) {
  const problems: ContentProblem[] = [];
  const value = await compile(text, reportTo(problems, 'file'));
  return { value, lines: problems.map((problem) => problemLine(problem).replace(/^file:/, '')) };
}
