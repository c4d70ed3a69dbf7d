import { describe, expect, it } from 'vitest';
import { compileLesson } from './compile-lesson.server';
import { compiled, frontMatter } from './content-fixture';

/** The body begins on line 9 of the file. */
const lesson = (body: string) => compiled(compileLesson, `${frontMatter}${body}\n`);

const options = '[{ id: "a", text: "A", why: "wa" }, { id: "b", text: "B", correct: true, why: "wb" }, { id: "c", text: "C", why: "wc" }]';
const order = '[{ id: "a", text: "A" }, { id: "b", text: "B" }, { id: "c", text: "C" }, { id: "d", text: "D" }]';

describe('the components of a lesson', () => {
  it('become data, with inline Markdown in their strings', async () => {
    const { value, lines } = await lesson(`
<Compare id="x" title="Both *kind*" weak={{ label: "1. One", says: "Hi {{me}}", effect: "e" }} strong={{ label: "l", says: "s", effect: "e" }} principle="p" />

<Playbook entry="hold" part="says" />`);
    expect(lines).toEqual([]);
    expect(value?.content.body).toEqual([
      {
        piece: 'Compare',
        id: 'x',
        title: ['Both ', { tag: 'em', children: ['kind'] }],
        weak: { label: ['1. One'], says: ['Hi {{me}}'], effect: ['e'] },
        strong: { label: ['l'], says: ['s'], effect: ['e'] },
        principle: ['p'],
      },
      { piece: 'Playbook', entry: 'hold', part: 'says' },
    ]);
  });

  it('hold Markdown and other components between their tags', async () => {
    const { value, lines } = await lesson(`
<Reveal id="r" ask="Who?">
Both **do**.

<Steps items={[{ do: "Say it", why: "So they know" }]} />
</Reveal>

<Callout kind="key" title="t">one line</Callout>`);
    expect(lines).toEqual([]);
    expect(value?.content.body).toEqual([
      {
        piece: 'Reveal',
        id: 'r',
        ask: ['Who?'],
        children: [
          { tag: 'p', children: ['Both ', { tag: 'strong', children: ['do'] }, '.'] },
          { piece: 'Steps', items: [{ do: ['Say it'], why: ['So they know'] }] },
        ],
      },
      { piece: 'Callout', kind: 'key', title: ['t'], children: [{ tag: 'p', children: ['one line'] }] },
    ]);
  });

  it('say what is saved, and what is required to finish', async () => {
    const { value } = await lesson(`
<KnowledgeCheck id="k1" kind="single" ask="?" options={${options}} />

<KnowledgeCheck id="k2" kind="order" ask="?" options={${order}} why="w" optional />

<Reflection id="r1" ask="?" />

<Reflection id="r2" ask="?" optional={true} />

<Checklist id="c1" title="t" items={[{ id: "one", text: "One" }]} />`);
    expect(value?.content.interactions).toEqual([
      { id: 'k1', kind: 'check', required: true },
      { id: 'k2', kind: 'check', required: false },
      { id: 'r1', kind: 'reflection', required: true },
      { id: 'r2', kind: 'reflection', required: false },
      { id: 'c1', kind: 'checklist', required: false },
    ]);
  });

  it('keep keys, reasons and the written order beside the text', async () => {
    const { value } = await lesson(`
<KnowledgeCheck id="k1" kind="single" ask="?" options={${options}} />

<KnowledgeCheck id="k2" kind="order" ask="?" options={${order}} why="because" />`);
    expect(value?.content.checks).toEqual({
      k1: { kind: 'single', correct: ['b'], why: { a: ['wa'], b: ['wb'], c: ['wc'] } },
      k2: { kind: 'order', order: ['a', 'b', 'c', 'd'], why: ['because'] },
    });
    const [single, ordered] = value?.content.body ?? [];
    expect(single).toMatchObject({
      options: [
        { id: 'a', text: ['A'] },
        { id: 'b', text: ['B'] },
        { id: 'c', text: ['C'] },
      ],
    });
    expect(ordered).not.toMatchObject({ options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }] });
  });

  it.each([
    ['a function', '<Reflection id="r" ask={() => 1} />', '9:25  Write plain data here'],
    ['a name', '<Reflection id="r" ask={process} />', '9:25  Write plain data here'],
    ['a template', '<Reflection id="r" ask={`a`} />', '9:25  Write plain data here'],
    ['a spread', '<Reflection id="r" {...x} />', '9:20  Write plain data here'],
    ['a value deep inside', '<Steps items={[\n  { do: "a" },\n  { do: x }\n]} />', '11:9  Write plain data here'],
    ['a computed key', '<Steps items={[{ ["do"]: "a" }]} />', '9:18  Write plain data here'],
    ['an unknown component', '<Calout kind="key" title="t">x</Calout>', '9:1  There is no component `Calout`. Did you mean `Callout`?'],
    ['an unknown prop', '<Reflection id="r" aks="?" ask="?" />', '9:20  `aks` is not known here. Did you mean `ask`?'],
    ['a missing prop', '\n  <Reflection id="r" />', '10:3  `ask` of `Reflection` is missing; it must be text.'],
    ['a wrong type', '<Reflection id="r" ask={3} />', '9:25  `ask` of `Reflection` must be text; it is 3.'],
    ['a wrong word', '<Playbook entry="greting" />', '9:11  `entry` of `Playbook` must be one of `greeting`'],
    ['a prop without a value', '<Reflection id="r" ask />', '9:20  `ask` of `Reflection` must be text; it is true.'],
    ['a prop twice', '<Reflection id="r" ask="a" ask="b" />', '9:28  `ask` stands here twice'],
    ['text where none belongs', '<Reflection id="r" ask="a">x</Reflection>', '9:1  `Reflection` has no text between its tags'],
    ['no text where some belongs', '<Reveal id="r" ask="a" />', '9:1  `Reveal` needs text between its tags'],
    ['a component within a line', 'a <Playbook entry="hold" /> b', '9:3  `Playbook` needs lines of its own'],
    [
      'a hidden interaction',
      '<Reveal id="a" ask="a">\n<Reflection id="r" ask="b" />\n</Reveal>',
      '10:1  `Reflection` must stand by itself',
    ],
    ['an id twice', '<Reflection id="r" ask="a" />\n\n<Reveal id="r" ask="b">x</Reveal>', '11:1  The id `r` is used twice'],
    ['a bad link in a string', '<Reflection id="r" ask="[a](data:x)" />', '9:20  A link goes to'],
    ['HTML in a string', '<Reflection id="r" ask="a <b>c</b>" />', '9:20  HTML is not shown'],
    [
      'two kinds of line in one',
      '<Dialogue id="d" title="t" channel="phone" lines={[{ stage: "a", who: "b", says: "c" }]} />',
      '9:52  A line has `who` and `says`',
    ],
    [
      'a line without a speaker',
      '<Dialogue id="d" title="t" channel="phone" lines={[{ says: "c" }]} />',
      '9:52  A line has `who` and `says`',
    ],
    [
      'a field log without the caveat of its figure',
      '<FieldLog id="f" title="t" encounters={10} beside={{ outstandingPercent: 18, of: 300 }} />',
      '9:52  `caveat`',
    ],
    [
      'somebody of ours who does not speak',
      '<Dialogue id="d" title="t" channel="phone" us={["Ana", "Bo"]} lines={[{ who: "Ana", says: "c" }]} />',
      '9:56  Nobody who speaks here is called `Bo`.',
    ],
    [
      'no right option',
      `<KnowledgeCheck id="k" kind="single" ask="?" options={${options.replace('correct: true, ', '')}} />`,
      '9:55  Mark exactly one option',
    ],
    [
      'two right options',
      `<KnowledgeCheck id="k" kind="single" ask="?" options={${options.replace('why: "wa"', 'correct: true, why: "wa"')}} />`,
      '9:55  Mark exactly one option',
    ],
    [
      'an option without a reason',
      `<KnowledgeCheck id="k" kind="single" ask="?" options={${options.replace(', why: "wa"', '')}} />`,
      '9:56  `why` of `KnowledgeCheck` is missing',
    ],
    [
      'a wrong number to choose',
      `<KnowledgeCheck id="k" kind="several" choose={2} ask="?" options={${options}} />`,
      '9:47  `choose` must be the number of correct options; it is 2, and one is marked.',
    ],
    [
      'an option id twice',
      `<KnowledgeCheck id="k" kind="single" ask="?" options={${options.replace('id: "c"', 'id: "a"')}} />`,
      '9:147  The id `a` stands here twice',
    ],
    [
      'two things to order',
      `<KnowledgeCheck id="k" kind="order" ask="?" options={[{ id: "a", text: "A" }, { id: "b", text: "B" }]} why="w" />`,
      '9:54  Give at least three options',
    ],
    [
      'a key in what is to be ordered',
      `<KnowledgeCheck id="k" kind="order" ask="?" options={${order.replace('text: "A"', 'text: "A", correct: true')}} why="w" />`,
      '9:77  `correct` is not known here',
    ],
  ])('are not taken with %s', async (_, body, start) => {
    const { lines } = await lesson(body);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(0, start.length)).toBe(start);
  });
});

describe('the passages of a lesson', () => {
  it('hold the words of prose and components by heading, without secrets', async () => {
    const { value } = await lesson(`
First words.

## Then

<KnowledgeCheck id="k" kind="single" ask="Which?" options={${options}} />

<Reveal id="r" ask="Who comes first?">
Both

<Steps title="Two at once" items={[{ do: "Wait", why: "They agreed." }]} />
</Reveal>`);
    expect(value?.content.passages).toEqual([
      { anchor: '', heading: '', text: 'First words.' },
      { anchor: 'then', heading: 'Then', text: 'Which? A. B. C. Who comes first? Both. Two at once. Wait. They agreed.' },
    ]);
  });
});
