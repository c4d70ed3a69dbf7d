import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Term, TermList } from '~/ui/term';
import { useTermsPutAway } from '~/ui/use-terms-put-away';

const meaning = 'A refusal with its reason.';

function Text() {
  useTermsPutAway();
  return (
    <p>
      Say a{' '}
      <Term href="/glossary#kind-no" meaning={meaning}>
        kind no
      </Term>
      , and <a href="/learn">go on</a>.
    </p>
  );
}

describe('a term of the glossary', () => {
  it('is a link to its place, and is described by its meaning', () => {
    render(<Text />);
    const term = screen.getByRole('link', { name: 'kind no' });
    expect(term).toHaveAttribute('href', '/glossary#kind-no');
    expect(term).toHaveAccessibleDescription(meaning);
  });

  it('has its meaning put away by Escape, until one has left it', async () => {
    const user = userEvent.setup();
    render(<Text />);
    await user.tab();
    const shown = screen.getByRole('tooltip', { hidden: true }).parentElement;
    await user.keyboard('{Escape}');
    expect(shown).toHaveClass('put-away');
    await user.tab();
    expect(shown).not.toHaveClass('put-away');
  });

  it('stands in the list under its own anchor, as one finds it', () => {
    render(<TermList terms={[{ id: 'kind-no', term: 'kind no', meaning }]} />);
    expect(screen.getByRole('term')).toHaveTextContent('kind no');
    expect(screen.getAllByRole('definition').map((each) => each.textContent)).toEqual([meaning]);
  });
});
