import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { asHtml, keepPageMoulds, marks, type Hole } from './page-moulds.server';

const page = () =>
  `<p title="${marks.personName}">${marks.personInitials} ${marks.personName}</p><script nonce="${marks.nonce}">${marks.handoff}</script>`;

const fillingFor = (personName: string): Record<Hole, string> => ({
  nonce: `nonce-of-${personName}`,
  handoff: `{"person":"${personName}"}`,
  requestId: `request-of-${personName}`,
  personName,
  personInitials: personName.slice(0, 2),
});

function countedRender(html: () => string = page) {
  const render = () => {
    render.times += 1;
    return html();
  };
  render.times = 0;
  return render;
}

describe('page moulds', () => {
  it('render a page once for the same key, and fill every hole with what is of each answer', () => {
    const { pour } = keepPageMoulds({ maxBytes: 100_000 });
    const render = countedRender();
    expect(pour('key', render, fillingFor('Ada')).toString()).toBe(
      '<p title="Ada">Ad Ada</p><script nonce="nonce-of-Ada">{"person":"Ada"}</script>',
    );
    expect(pour('key', render, fillingFor('Zoë')).toString()).toBe(
      '<p title="Zoë">Zo Zoë</p><script nonce="nonce-of-Zoë">{"person":"Zoë"}</script>',
    );
    expect(render.times).toBe(1);
  });

  it('render anew for any other key', () => {
    const { pour } = keepPageMoulds({ maxBytes: 100_000 });
    pour('one', page, fillingFor('Ada'));
    expect(pour('other', () => 'another page', fillingFor('Ada')).toString()).toBe('another page');
  });

  it('take a mark that somebody typed for what it is: text', () => {
    const { pour } = keepPageMoulds({ maxBytes: 100_000 });
    const typed = { ...fillingFor('Ada'), personName: marks.nonce };
    expect(pour('key', page, typed).toString()).toContain(`title="${marks.nonce}"`);
  });

  it('keep what was asked for last, within their bounds', () => {
    const { pour } = keepPageMoulds({ maxBytes: 2_500 });
    const render = countedRender(() => 'x'.repeat(1_000));
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) pour(key, render, fillingFor('Ada'));
    // b made room for c, a was asked for in between.
    expect(render.times).toBe(4);
  });

  it('do not keep a page that is larger than all of them may be', () => {
    const { pour } = keepPageMoulds({ maxBytes: 500 });
    const render = countedRender(() => 'x'.repeat(1_000));
    pour('small', () => 'a small page', fillingFor('Ada'));
    for (const key of ['large', 'large', 'small']) pour(key, render, fillingFor('Ada'));
    expect(render.times).toBe(2);
  });
});

it('text is written into a page exactly as React writes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      expect(asHtml(text)).toBe(renderToStaticMarkup(<>{text}</>));
      expect(`<p title="${asHtml(text)}"></p>`).toBe(renderToStaticMarkup(<p title={text} />));
    }),
  );
});
