import type { Point } from './points.ts';

/** A point as it is drawn. Places are per cent of the width. */
export interface Bar {
  label: string;
  text: string;
  /** Where the bar begins. */
  x: number;
  width: number;
  /** It leads to the left of zero. */
  negative: boolean;
}

export interface BarChart {
  bars: Bar[];
  /** How many points are too many to be drawn. */
  hidden: number;
  /** Characters of the longest number. */
  digits: number;
}

/** Two months of days. */
const most = 62;

/** Where the bars begin and end, so that all fit and all have the same zero. */
export function barChart(points: readonly Point[]): BarChart {
  const shown = points.slice(0, most);
  const values = shown.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const span = Math.max(0, ...values) - low;
  const percent = (value: number): number => (span === 0 ? 0 : Math.round((value / span) * 10_000) / 100);
  return {
    bars: shown.map(({ label, text, value }) => ({
      label,
      text,
      x: percent(Math.min(0, value) - low),
      width: percent(Math.abs(value)),
      negative: value < 0,
    })),
    hidden: points.length - shown.length,
    digits: Math.max(0, ...shown.map(({ text }) => text.length)),
  };
}

/** Said below the chart when not all is drawn. */
export function hiddenSentence(hidden: number): string {
  if (hidden === 0) return '';
  return `${hidden.toLocaleString('en')} more ${hidden === 1 ? 'line is' : 'lines are'} not drawn.`;
}
