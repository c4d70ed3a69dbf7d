import { wholeWords, type GlossaryTerm } from '~/domain/content/glossary';
import { plainText } from '~/domain/content/plain-text';
import type { RichText } from '~/domain/content/rich-text';
import type { CompiledScenario } from './compile-scenario.server';
import { reportTo } from './content-problem';
import type { ContentProblem } from './content-problem';
import type { ContentFile } from './content-folder.server';
import type { ModuleFiles, Read } from './load-module.server';
import type { Path } from './located';
import { placesOf } from './text-places';
import { yamlPlaces } from './yaml.server';

interface AvoidedWord {
  pattern: RegExp;
  sentence: string;
}

/** One word for one thing: finds the words that the glossary asks authors to avoid. Customers in a conversation talk as they like. */
export function editTerms(files: ModuleFiles, glossary: readonly GlossaryTerm[], problems: ContentProblem[]) {
  const avoided = glossary.flatMap(({ term, avoid }) =>
    avoid.map((word) => ({ pattern: wholeWords(word), sentence: `“${word}” is called “${term}” here (glossary.yaml).` })),
  );
  for (const { file } of files.lessons) editText(file, file.text, avoided, problems);
  for (const file of [files.module?.file, files.quiz?.file]) {
    if (file) editText(file, withoutComments(file.text), avoided, problems);
  }
  for (const scenario of files.scenarios) editScenario(scenario, avoided, problems);
}

function editText(file: ContentFile, text: string, avoided: readonly AvoidedWord[], problems: ContentProblem[]) {
  const shown = withoutIds(text);
  for (const { pattern, sentence } of avoided) {
    for (const place of placesOf(shown, new RegExp(pattern, 'giu'))) reportTo(problems, file.path)(place, sentence);
  }
}

/** Blank in place of what is not shown, so that places stay true. */
function withoutIds(text: string): string {
  return text.replace(/\b(id|module|objective|readAgain|entry)(: |=)"?[\w-]+"?|^(objectives|sources): \[.*\]$/gm, blank);
}

function withoutComments(text: string): string {
  return text.replace(/^\s*#.*$/gm, blank);
}

function blank(words: string): string {
  return words.replace(/[^\n]/g, ' ');
}

function editScenario({ file, value }: Read<CompiledScenario>, avoided: readonly AvoidedWord[], problems: ContentProblem[]) {
  const places = yamlPlaces(file.text);
  for (const { text, at } of ourWords(value)) {
    for (const { pattern, sentence } of avoided) {
      if (pattern.test(text)) reportTo(problems, file.path)(places.ofValue(at), sentence);
    }
  }
}

/** What the narrator says, and what the learner may say. */
function ourWords({ scenario }: CompiledScenario): { text: string; at: Path }[] {
  const { title, summary, briefing, turns, endings } = scenario;
  const rich = (text: RichText | undefined, ...at: Path) => (text ? [{ text: plainText(text), at }] : []);
  return [
    { text: title, at: ['title'] },
    ...(summary ? [{ text: summary, at: ['summary'] }] : []),
    ...rich(briefing, 'briefing'),
    ...turns.flatMap((turn, index) => [
      ...rich(turn.stage, 'turns', index, 'stage'),
      ...turn.replies.flatMap((reply, number) => [
        ...rich(reply.text, 'turns', index, 'replies', number, 'text'),
        ...rich(reply.feedback, 'turns', index, 'replies', number, 'feedback'),
      ]),
    ]),
    ...endings.flatMap((ending, index) => rich(ending.text, 'endings', index, 'text')),
  ];
}
