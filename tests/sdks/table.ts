import type { SdkMeasurement, Share } from './measure-sdk.ts';

/** The least that each part has to be, as a share of its whole. */
export const bounds = { fields: 0.999, examples: 0.98, blocks: 1, operations: 1, whole: 1 } as const;

type Part = keyof typeof bounds;

/** Whether everything measured of an SDK is as good as it has to be. */
export function isGood(measurement: SdkMeasurement): boolean {
  return partsOf().every((part) => holds(measurement[part], part));
}

/** The measurements as a table of text, a line for each SDK. */
export function formatTable(measurements: readonly SdkMeasurement[]): string {
  const head = [
    'SDK',
    'fields right',
    'models proven',
    'blocks compile',
    'operations',
    'whole',
    'findings',
    'seconds',
    '',
  ];
  const lines = measurements.map((each) => [
    `${each.sdk.name} ${each.sdk.version}`,
    ...partsOf().map((part) => shareText(each[part])),
    String(each.findings),
    each.seconds.toFixed(1),
    isGood(each)
      ? 'pass'
      : `FAIL: ${partsOf()
          .filter((part) => !holds(each[part], part))
          .join(', ')}`,
  ]);
  const table = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function partsOf(): Part[] {
  return ['fields', 'examples', 'blocks', 'operations', 'whole'];
}

function holds({ right, of }: Share, part: Part): boolean {
  return right >= of * bounds[part];
}

/** `99.95 % of 2,345`; rounded down, as 100 % has to mean all. */
function shareText({ right, of }: Share): string {
  if (of === 0) return '–';
  const percent = Math.floor((right / of) * 10_000) / 100;
  return `${percent} % of ${of.toLocaleString('en')}`;
}
