/** The list with one of its items a place further up or down; unchanged at the ends and for ids it does not hold. */
export function moved(order: readonly string[], id: string, direction: 'up' | 'down'): readonly string[] {
  const from = order.indexOf(id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const [here, there] = [order[from], order[to]];
  if (here === undefined || there === undefined) return order;
  return order.map((each, index) => (index === from ? there : index === to ? here : each));
}
