import { Head, Page } from '~/ui/page';

interface Mistake {
  file: string;
  line: number;
  column: number;
  sentence: string;
}

/** For authors: every mistake in the content files, until they are mended. The page takes up a mended file by itself. */
export function ContentMistakes({ problems }: { problems: readonly Mistake[] }) {
  const count = problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`;
  return (
    <Page>
      <Head
        title={`${count} in the content`}
        lead="Learners still see the last good state. Save the mended file, then load this page again."
      />
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.file}:${problem.line}:${problem.column}:${problem.sentence}`}>
            <code>
              {problem.file}:{problem.line}:{problem.column}
            </code>{' '}
            {problem.sentence}
          </li>
        ))}
      </ul>
    </Page>
  );
}
