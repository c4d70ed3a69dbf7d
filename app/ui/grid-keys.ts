import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';

const stops = 'a[href], input:not([type="hidden"]), summary';

/** The body of a table whose cells are walked by arrow keys is one stop of the Tab key; without scripts every link is one. */
export function useOneTabStop(rows: unknown) {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    const all = [...(body.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
    all.forEach((stop, index) => void (stop.tabIndex = index === 0 ? 0 : -1));
  }, [rows]);
  return body;
}

/** Arrow keys walk through the cells, Home and End along a row, with Control to the corners; Space chooses the row. */
export function walkCells(event: KeyboardEvent<HTMLTableSectionElement>) {
  const from = event.target as HTMLElement;
  if (event.key === ' ' && from.matches('a')) {
    event.preventDefault();
    from.closest('tr')?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
    return;
  }
  const to = stopAfter(event, from);
  if (!to) return;
  event.preventDefault();
  to.focus();
}

function stopAfter({ key, ctrlKey, currentTarget }: KeyboardEvent<HTMLTableSectionElement>, from: HTMLElement): HTMLElement | undefined {
  const row = from.closest('tr');
  const cell = from.closest<HTMLTableCellElement>('td, th');
  if (!row || !cell) return undefined;
  const rows = [...currentTarget.rows];
  const inRow = stopsIn(row);
  const at = inRow.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return inRow[at + 1];
    case 'ArrowLeft':
      return inRow[at - 1];
    case 'ArrowDown':
      return sameStop(rows[rows.indexOf(row) + 1], cell, from);
    case 'ArrowUp':
      return sameStop(rows[rows.indexOf(row) - 1], cell, from);
    case 'Home':
      return stopsIn(ctrlKey ? rows[0] : row)[0];
    case 'End':
      return stopsIn(ctrlKey ? rows.at(-1) : row).at(-1);
    default:
      return undefined;
  }
}

/** What is seen in a row can be reached; on wide screens that leaves the summary of its slip out. */
function stopsIn(part: Element | undefined): HTMLElement[] {
  const all = [...(part?.querySelectorAll<HTMLElement>(stops) ?? [])];
  return all.filter((stop) => !stop.matches('summary') || getComputedStyle(stop.parentElement ?? stop).display !== 'none');
}

function sameStop(row: HTMLTableRowElement | undefined, cell: HTMLTableCellElement, from: HTMLElement): HTMLElement | undefined {
  const below = row?.cells[cell.cellIndex];
  return stopsIn(below)[stopsIn(cell).indexOf(from)] ?? stopsIn(below)[0];
}

/** Tab leaves the body from where one is, and comes back there. */
export function keepStop({ target, currentTarget }: { target: EventTarget; currentTarget: HTMLElement }) {
  for (const stop of currentTarget.querySelectorAll<HTMLElement>('[tabindex="0"]')) stop.tabIndex = -1;
  (target as HTMLElement).tabIndex = 0;
}
