// Story layer: sorts the rows of a table by its columns. Loaded when the table is first shown.

/** The state of a column header, as `aria-sort` names it. */
type Order = 'none' | 'ascending' | 'descending';

/**
 * The rows sorted by a number each, null last in both orders. Rows with equal numbers keep their order. Does not change
 * the list.
 */
export function sortedBy<Row>(
  rows: readonly Row[],
  numberOf: (row: Row) => number | null,
  order: Exclude<Order, 'none'>,
): Row[] {
  const sign = order === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const one = numberOf(a);
    const other = numberOf(b);
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
}

/** The share in a cell, from its `data-share`; null where none is reported. */
function shareIn(row: HTMLTableRowElement, column: number): number | null {
  const share = row.cells[column]?.dataset.share;
  return share === undefined ? null : Number(share);
}

/**
 * Puts a button into each header of a table. The first column brings back the published order; the others sort by their
 * shares, the largest first, and the other way round when pressed again.
 */
export function makeSortable(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body) return;
  const published = [...body.rows];
  headers.forEach((header, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    header.append(button);
    header.setAttribute('aria-sort', column === 0 ? 'ascending' : 'none');
    button.addEventListener('click', () => {
      const [first, second] =
        column === 0 ? (['ascending', 'descending'] as const) : (['descending', 'ascending'] as const);
      const order = header.getAttribute('aria-sort') === first ? second : first;
      const numberOf = (row: HTMLTableRowElement) =>
        column === 0 ? published.indexOf(row) : shareIn(row, column);
      body.append(...sortedBy(published, numberOf, order));
      for (const other of headers) other.setAttribute('aria-sort', other === header ? order : 'none');
    });
  });
  table.dataset.sortable = 'ready';
}
