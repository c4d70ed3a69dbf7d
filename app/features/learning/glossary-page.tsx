import type { GlossaryTerm } from '~/domain/content/glossary';
import { Head, Page } from '~/ui/page';
import { TermList } from '~/ui/term';

/** Every term by the alphabet. Lessons lead here from the first use of each. */
export function GlossaryView({ terms }: { terms: readonly Pick<GlossaryTerm, 'id' | 'term' | 'meaning'>[] }) {
  return (
    <Page>
      <Head title="Glossary" lead="One word for one thing. These are the words of the lessons, and what we mean by them." />
      {terms.length > 0 ? <TermList terms={terms} /> : <p>No terms have been written yet. Authors add them in content/glossary.yaml.</p>}
    </Page>
  );
}
