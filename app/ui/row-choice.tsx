/** A box that chooses a whole row or a whole column. */
export type Chooser = { name: string; value: string; label: string };

/** Stands in the row that it chooses; a Tray below the rows says what is chosen. */
export function RowChoice({ label, name, value }: Chooser) {
  return <input name={name} value={value} type="checkbox" aria-label={label} />;
}
