/** What a value was and what it becomes. */
export function CellDiff({ before, after }: { before: string; after: string }) {
  return (
    <span className="diff">
      <del>{before}</del> <span aria-hidden="true">→</span>
      <span className="vh">becomes</span> <ins>{after}</ins>
    </span>
  );
}

/** A value that cannot be taken, as it stands where it came from. */
export function WrongValue({ children }: { children: string }) {
  return <span className="cellwrong">{children}</span>;
}
