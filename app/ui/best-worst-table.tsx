export type BestWorstItem = { id: string; text: string };

type BestWorstTableProps = {
  bestName: string;
  worstName: string;
  items: readonly BestWorstItem[];
  best?: string;
  worst?: string;
  /** What the rows are: “Reply”. */
  rowLabel: string;
  bestLabel?: string;
  worstLabel?: string;
  onChoose?: (name: string, id: string) => void;
};

/** One row is the best, another the worst; every box says aloud which of the two it is, and of what. */
export function BestWorstTable({ bestLabel = 'Best', worstLabel = 'Worst', rowLabel, items, ...choice }: BestWorstTableProps) {
  const { bestName, worstName, best, worst, onChoose } = choice;
  return (
    <table className="bw">
      <thead>
        <tr>
          <th scope="col">{rowLabel}</th>
          <th scope="col">{bestLabel}</th>
          <th scope="col">{worstLabel}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">{item.text}</th>
            <Cell label={bestLabel} name={bestName} item={item} chosen={best === item.id} onChoose={onChoose} />
            <Cell label={worstLabel} name={worstName} item={item} chosen={worst === item.id} onChoose={onChoose} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = {
  label: string;
  name: string;
  item: BestWorstItem;
  chosen: boolean;
  onChoose?: (name: string, id: string) => void;
};

function Cell({ label, name, item, chosen, onChoose }: CellProps) {
  return (
    <td>
      <label>
        <span className="vh">
          {label}: {item.text}
        </span>
        <input type="radio" name={name} value={item.id} defaultChecked={chosen} onChange={() => onChoose?.(name, item.id)} />
      </label>
    </td>
  );
}
