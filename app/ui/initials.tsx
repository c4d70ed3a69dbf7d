const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** First letters of the first and the last name, as people count them: one may be many code points. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = firstOf(words[0]);
  const last = words.length > 1 ? firstOf(words.at(-1)) : '';
  return (first + last).toLocaleUpperCase('en');
}

function firstOf(word = ''): string {
  return letters.segment(word).containing(0)?.segment ?? '';
}

/** A person in two letters; the name itself stands beside it, as text or hidden text. */
export function Initials({ name, letters = initialsOf(name) }: { name: string; letters?: string }) {
  return (
    <span className="initials" aria-hidden="true">
      {letters}
    </span>
  );
}
