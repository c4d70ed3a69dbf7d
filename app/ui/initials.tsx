/** First letters of the first and the last name. Spread, not charAt: a letter may be two code units. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words[words.length - 1] ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase('en');
}

/** A person in two letters; the name itself stands beside it, as text or hidden text. */
export function Initials({ name, letters = initialsOf(name) }: { name: string; letters?: string }) {
  return (
    <span className="initials" aria-hidden="true">
      {letters}
    </span>
  );
}
