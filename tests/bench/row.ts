/** One line of the result: something measured, and the most it may be. */
export interface Row {
  name: string;
  measured: number;
  bound: number;
  /** `x` is a ratio, '' a count. */
  unit: 'x' | 's' | 'ms' | 'GB' | 'MB' | 'kB' | '';
  /** What the number was worked out from. */
  detail: string;
}

/** Whether the bound holds; something that could not be worked out holds no bound. */
export function holds({ measured, bound }: Row): boolean {
  return measured <= bound;
}

/** Rows as a table of text: name, measured, bound, verdict, and the detail below. */
export function formatRows(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    amount(row.measured, row.unit),
    `at most ${amount(row.bound, row.unit)}`,
    holds(row) ? 'pass' : 'FAIL',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .flatMap((line, index) => [
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
      `    ${rows[index]?.detail ?? ''}`,
    ])
    .join('\n');
}

function amount(value: number, unit: Row['unit']): string {
  if (unit === '') return String(Number(value.toFixed(4)));
  return unit === 'x' ? `${value.toFixed(value < 1 ? 3 : 2)}x` : `${value.toFixed(1)} ${unit}`;
}
