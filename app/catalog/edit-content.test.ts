import { describe, expect, it } from 'vitest';
import { aContentFolder, frontMatter, goodContent, lessonPath } from './content-fixture';
import { problemLine } from './content-problem';
import { editContent } from './edit-content';
import { loadCatalog } from './load-catalog.server';

const quizPath = 'modules/phone/quiz.yaml';
const plain = 'Ana rings the library at nine and asks for a book. ';

/** A lesson of about so many words, between its front matter and its check. */
function aLesson({ words = 600, prose = '', head = frontMatter, check = '' } = {}): string {
  return `${head}\n## Two calls\n\n${plain.repeat(words / 11)}\n\n${prose}\n${check}`;
}

/** What the editor says about the good content with these changes, and with a lesson of the right length. */
async function said(changes: Record<string, string | null> = {}): Promise<string[]> {
  const result = await loadCatalog(await aContentFolder({ [lessonPath]: aLesson(), ...changes }));
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
  return editContent(result.files, result.catalog.glossary, (address) => address === '/pictures/there.svg').map(problemLine);
}

function aCheck(right: string): string {
  return `
<KnowledgeCheck
  id="which"
  kind="single"
  ask="Which greeting?"
  options={[
    { id: "a", text: "Hello there", why: "Nobody has a name." },
    { id: "b", text: "${right}", correct: true, why: "Place, person, offer." }
  ]}
/>`;
}

/** A pool in which this many of eight questions have a right option that is a little longer than the other. */
function aPool(longest: number): string {
  const item = (index: number) => `  - id: phone-greet-q0${index}
    kind: single
    objective: phone-greet
    asks: judge
    readAgain: phone-greeting
    ask: What do you say first?
    options:
      - { id: right, text: ${index < longest ? 'The place comes first' : 'The place'}, correct: true, why: It tells them where they are. }
      - { id: wrong, text: A joke comes first, why: It can wait. }
`;
  return `module: phone\nitems:\n${[0, 1, 2, 3, 4, 5, 6, 7].map(item).join('')}`;
}

describe('the editor', () => {
  it('has nothing to say about good content', async () => {
    expect(await said()).toEqual([]);
  });

  it('asks for lessons of 500 to 900 words', async () => {
    expect(await said({ [lessonPath]: aLesson({ words: 330 }) })).toEqual([
      `${lessonPath}:3:8  The lesson shows 332 words; 500 to 900 are right. Give it more practice or examples.`,
    ]);
    expect(await said({ [lessonPath]: aLesson({ words: 990 }) })).toEqual([
      `${lessonPath}:3:8  The lesson shows 992 words; 500 to 900 are right. Shorten it, or make two lessons of it.`,
    ]);
  });

  it('asks for lessons of five to eight minutes', async () => {
    expect(await said({ [lessonPath]: aLesson({ head: frontMatter.replace('minutes: 6', 'minutes: 12') }) })).toEqual([
      `${lessonPath}:4:10  A lesson takes 5 to 8 minutes; this one says 12.`,
    ]);
  });

  it('finds a lesson that is hard to read, and its hardest section', async () => {
    const hard =
      '## Availability\n\nNotification regarding temporary unavailability of telephonic communication necessitates organisational accountability. ';
    const lines = await said({ [lessonPath]: aLesson({ words: 110, prose: hard + hard.split('\n\n')[1]?.repeat(40) }) });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /phone-greeting\.mdx:14:1 {2}The lesson reads at grade \d+\.\d; 8 is the most\. This section is the hardest \(\d+\.\d\)/,
    );
  });

  it('finds a right option of a lesson that stands out by its length', async () => {
    expect(await said({ [lessonPath]: aLesson({ check: aCheck('Tarn Street Library, Yusuf here, how can I help?') }) })).toEqual([
      `${lessonPath}:17:3  The option \`b\` of \`which\` is right and much longer than the others; shorten it, or say more in another.`,
    ]);
    expect(await said({ [lessonPath]: aLesson({ check: aCheck('Tarn Library') }) })).toEqual([]);
  });

  it('finds a right option of the pool that stands out by its length', async () => {
    const text = goodContent[quizPath]?.replace('text: The place', 'text: The place where they have come out') ?? '';
    expect(await said({ [quizPath]: text })).toEqual([
      `${quizPath}:10:28  This option of \`phone-greet-q01\` is right and much longer than the others; shorten it, or say more in another.`,
    ]);
  });

  it('finds a pool in which the longest option is right too often', async () => {
    expect(await said({ [quizPath]: aPool(3) })).toEqual([]);
    expect(await said({ [quizPath]: aPool(4) })).toEqual([
      `${quizPath}:3:3  The right option is the longest in 4 of 8 questions; 40 % is the most. Say more in some of the others.`,
    ]);
  });

  it('finds words that the glossary calls by another name, but not in ids or comments', async () => {
    const glossary = '- id: customer\n  term: customer\n  meaning: Whoever depends on us.\n  avoid: [client, clients]\n';
    const pool = goodContent[quizPath]?.replace('A joke', 'Ask the client') ?? '';
    const lines = await said({
      'glossary.yaml': glossary,
      [lessonPath]: aLesson({ prose: 'Two Clients wait. A client-side rule.', check: aCheck('Tarn Library').replace('"a"', '"client"') }),
      [quizPath]: `# no client here\n${pool.replace('id: joke', 'id: client')}`,
    });
    expect(lines).toEqual([
      `${lessonPath}:14:5  “clients” is called “customer” here (glossary.yaml).`,
      `${quizPath}:12:37  “client” is called “customer” here (glossary.yaml).`,
    ]);
  });

  it('finds links that lead nowhere, and pictures that are not there', async () => {
    const prose = [
      '[Good](/modules/phone/lessons/phone-greeting), [too](/catalog) and [out](https://example.org/x).',
      '![There](/pictures/there.svg) ![Gone](/pictures/gone.svg)',
      '[Gone](/modules/phone/lessons/phone-greting) [term](/glossary#nothing)',
    ].join('\n\n');
    expect(await said({ [lessonPath]: aLesson({ prose }) })).toEqual([
      `${lessonPath}:16:31  There is no picture \`/pictures/gone.svg\` in public/; put it there, or mend the address.`,
      expect.stringContaining(
        `${lessonPath}:18:1  The link leads nowhere: there is no page \`/modules/phone/lessons/phone-greting\`. Did you mean`,
      ),
      expect.stringContaining(`${lessonPath}:18:46  The link leads nowhere: there is no page \`/glossary#nothing\`.`),
    ]);
  });
});
