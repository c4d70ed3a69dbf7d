import { describe, expect, it } from 'vitest';
import { compileLesson } from './compile-lesson.server';
import { compiled, frontMatter } from './content-fixture';

/** The body begins on line 9 of the file. */
const lesson = (body: string) => compiled(compileLesson, `${frontMatter}${body}\n`);
const bodyOf = async (body: string) => (await lesson(body)).value?.content.body;

describe('the Markdown of a lesson', () => {
  it('becomes plain JSON', async () => {
    const { value, lines } = await lesson('## Two *calls*\n\nAna `rings`\n**twice**, [here](/playbook).\n\n---\n\n> "Hi"');
    expect(lines).toEqual([]);
    expect(value?.content.body).toEqual([
      { tag: 'h2', id: 'two-calls', children: ['Two ', { tag: 'em', children: ['calls'] }] },
      {
        tag: 'p',
        children: [
          'Ana ',
          { tag: 'code', children: ['rings'] },
          ' ',
          { tag: 'strong', children: ['twice'] },
          ', ',
          { tag: 'a', href: '/playbook', children: ['here'] },
          '.',
        ],
      },
      { tag: 'hr', children: [] },
      { tag: 'blockquote', children: [{ tag: 'p', children: ['“Hi”'] }] },
    ]);
  });

  it('keeps the first number of a list', async () => {
    expect(await bodyOf('5. five\n6. six')).toEqual([
      {
        tag: 'ol',
        start: 5,
        children: [
          { tag: 'li', children: ['five'] },
          { tag: 'li', children: ['six'] },
        ],
      },
    ]);
    expect(await bodyOf('1. one')).toEqual([{ tag: 'ol', children: [{ tag: 'li', children: ['one'] }] }]);
  });

  it('has tables without any style', async () => {
    expect(await bodyOf('| a | b |\n|:-:|---|\n| 1 | 2 |')).toEqual([
      {
        tag: 'table',
        children: [
          {
            tag: 'thead',
            children: [
              {
                tag: 'tr',
                children: [
                  { tag: 'th', children: ['a'] },
                  { tag: 'th', children: ['b'] },
                ],
              },
            ],
          },
          {
            tag: 'tbody',
            children: [
              {
                tag: 'tr',
                children: [
                  { tag: 'td', children: ['1'] },
                  { tag: 'td', children: ['2'] },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('leaves what is filled in later as text, and comments out', async () => {
    expect(await bodyOf('Welcome to {{company}}, {{ me }}! {/* not shown */}{"{"}')).toEqual([
      { tag: 'p', children: ['Welcome to {{company}}, {{me}}! {'] },
    ]);
    expect(await bodyOf('{{company}}\n\n{/* not shown */}')).toEqual([{ tag: 'p', children: ['{{company}}'] }]);
  });

  it('computes nothing and imports nothing', async () => {
    const { lines } = await lesson('import x from "node:fs"\n\nexport const a = 1\n\n{process.env.HOME} and {1 + 1}');
    expect(lines).toEqual([
      expect.stringMatching(/^9:1 {2}A lesson imports and exports nothing/),
      expect.stringMatching(/^11:1 {2}A lesson imports and exports nothing/),
      expect.stringMatching(/^13:1 {2}Nothing is computed in a lesson/),
      expect.stringMatching(/^13:24 {2}Nothing is computed in a lesson/),
    ]);
  });

  it('has links and pictures that are safe, and pictures with words', async () => {
    const { value, lines } = await lesson('[a](javascript:x) ![](/a.svg) ![b](https://b.example/b.png) ![c](/c.svg)');
    expect(lines.map((line) => line.slice(0, 30))).toEqual(
      ['9:1  A link goes to http(s)://', '9:19  A picture needs words for th', '9:31  A picture is a file of this '].map((line) =>
        expect.stringContaining(line.slice(0, 26)),
      ),
    );
    expect(JSON.stringify(value?.content.body)).not.toContain('javascript');
  });

  it('has headings of three levels, outside of other blocks', async () => {
    const { lines } = await lesson('# One\n\n##### Five\n\n- ## In a list\n\n## Two\n\n### Three\n\n#### Four');
    expect(lines).toEqual([
      expect.stringMatching(/^9:1 {2}Headings in a lesson go from ## to ####/),
      expect.stringMatching(/^11:1 {2}Headings in a lesson go from ## to ####/),
      expect.stringMatching(/^13:3 {2}A heading cannot stand here/),
    ]);
  });

  it.each([
    ['<b>x</b>', '9:1  `<b>` is HTML'],
    ['a <br/> b', '9:3  `<br>` is HTML'],
    ['<>x</>', '9:1  `<>` is HTML'],
    ['- [ ] x', '9:1  Boxes to tick'],
    ['[a][b]\n\n[b]: /c', '9:1  Write the address'],
  ])('refuses %j', async (body, start) => {
    const { lines } = await lesson(body);
    expect(lines[0]?.slice(0, start.length)).toBe(start);
  });
});

describe('a broken lesson', () => {
  it.each([
    [
      'an unclosed tag',
      'text\n\n<Callout kind="key" title="t">\n\nwords',
      '11:1  This cannot be read as MDX: Expected a closing tag for `<Callout>`.',
    ],
    [
      'a quotation mark inside quotation marks',
      '<Reflection id="a" ask="say \\"hi\\"" />',
      '9:33  This cannot be read as MDX: Unexpected character',
    ],
    ['broken braces', 'text\n\n<Steps items={[ { do: } ]} />', '11:23  This cannot be read as MDX: the part in braces is broken'],
  ])('names the place of %s', async (_, body, start) => {
    const { value, lines } = await lesson(body);
    expect(value).toBeUndefined();
    expect(lines).toEqual([expect.stringContaining(start)]);
    expect(lines[0]?.startsWith(start)).toBe(true);
  });

  it('names mistakes in front matter and text together', async () => {
    const { lines } = await compiled(compileLesson, `${frontMatter.replace('minutes: 6', 'minutes: six')}# One\n`);
    expect(lines).toEqual(['4:10  `minutes` must be a whole number from 1 to 60; it is "six".', expect.stringMatching(/^9:1 {2}Headings/)]);
  });

  it.each(['no front matter', '---js\nmodule.exports = process.exit(1)\n---\n', '---\nid: a\n'])(
    'never runs or guesses front matter: %j',
    async (file) => {
      const { lines } = await compiled(compileLesson, file);
      expect(lines[0]).toMatch(/^1:1 {2}A lesson begins with a line `---`/);
    },
  );
});
