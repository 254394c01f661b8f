import type { Report } from '../../runner/protocol.ts';

/** Rises from below a block when it was run, or reset: then it has no report. Events have `null` for nothing. */
type RunEvent = CustomEvent<Report | null>;

const name = 'block-run';

declare global {
  interface HTMLElementEventMap {
    [name]: RunEvent;
  }
}

/** @param report undefined when the block was reset. */
export function tellRun(view: HTMLElement, report: Report | undefined): void {
  view.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: report ?? null }));
}

/** Calls back for each run of the blocks in an element; without a report, a block was reset. */
export function onRun(within: HTMLElement, callback: (report: Report | undefined) => void): void {
  within.addEventListener(name, ({ detail }) => callback(detail ?? undefined));
}
