import type { Wording } from '~/domain/playbook/entry';

/** The words of a procedure on its slip; `part` is "says" or "steps" where only one of them is quoted. */
export function WordingLines({ wording, part }: { wording: Pick<Wording, 'says' | 'steps'>; part?: string }) {
  return (
    <>
      {part !== 'steps' && wording.says.map((words) => <p key={words}>“{words}”</p>)}
      {part !== 'says' && wording.steps.length > 0 && (
        <ul>
          {wording.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      )}
    </>
  );
}
