import type { Place, Report } from '../../runner/protocol.ts';
import { count } from './count.ts';
import { element } from './element.ts';
import { callView, missingView } from './happened/call-view.ts';
import { expectationSentence, pairPrinted } from './happened/calls.ts';
import { exchangeView } from './happened/exchange-view.ts';
import type { RequestFacts } from './happened/request-facts.ts';
import { thrownView } from './happened/thrown-view.ts';
import { valueView } from './happened/value-view.ts';

/** What a report is shown with. */
export interface ReportContext {
  /** What the block is called. */
  name: string;
  /** The code that was run. */
  code: string;
  facts: RequestFacts;
  goTo(place: Place): void;
}

/** Shows what became of a run. */
export function reportView(report: Report, context: ReportContext): HTMLElement[] {
  const { hiddenLines, results, failures, requests, hiddenRequests } = report;
  const views: HTMLElement[] = failures.map((failure) =>
    element('p', 'run-failure', element('strong', '', 'Failed: '), failure),
  );
  views.push(...printedView(report, context));
  if (hiddenLines > 0) views.push(element('p', 'run-note', `${count(hiddenLines, 'more line')} not shown.`));
  views.push(...thrownViews(report, context));
  for (const { label, text } of results) {
    views.push(element('p', 'run-label', label), element('pre', 'run-result', ...valueView(text)));
  }
  views.push(
    ...requests.map((exchange) => exchangeView(exchange, context.facts, `${exchange.path}, ${context.name}`)),
  );
  if (hiddenRequests > 0)
    views.push(element('p', 'run-note', `${count(hiddenRequests, 'more request')} not shown.`));
  return views;
}

/** The run in one sentence. */
export function reportSentence({ lines, thrown, failures, requests, time }: Report): string {
  const verdict = failures.length > 0 ? 'Failed' : thrown === undefined ? 'Finished' : `Threw ${thrown.name}`;
  const parts = [`${verdict} after ${time < 10 ? time.toFixed(1) : Math.round(time)} ms`];
  if (requests.length > 0) parts.push(count(requests.length, 'request'));
  if (lines.length === 0 && thrown === undefined && failures.length === 0) parts.push('nothing printed');
  return `${parts.join(', ')}.`;
}

/** How many values are not those that the code says: of a run that came to its end. */
export function differenceSentence({ lines, thrown, failures }: Report, code: string): string {
  return thrown === undefined && failures.length === 0 ? expectationSentence(pairPrinted(code, lines)) : '';
}

/** What is read out beside that sentence: the output itself may be long, and is there to be read. */
export function printedSentence({ lines }: Pick<Report, 'lines'>): string {
  if (lines.length === 0) return '';
  const [printed = '', ...others] = lines.map(({ text }) => text);
  const first = printed.length > 200 ? `${printed.slice(0, 200)}…` : printed;
  return ` Printed: ${first}${others.length === 0 ? '' : ` and ${count(others.length, 'more line')}`}`;
}

/** What was printed, in order, then what is missing: of a run that came to its end. */
function printedView(
  { lines, thrown, failures }: Report,
  { code, goTo }: Pick<ReportContext, 'code' | 'goTo'>,
): HTMLElement[] {
  const { calls, missing } = pairPrinted(code, lines);
  const isWhole = thrown === undefined && failures.length === 0;
  const rows = [
    ...calls.map((call) => callView(call, goTo)),
    ...(isWhole ? missing : []).map(({ text, line }) => missingView(text, { line, column: 1 }, goTo)),
  ];
  if (rows.length === 0) return [];
  const list = element('ul', 'run-calls', ...rows);
  list.setAttribute('aria-label', 'Printed');
  return [list];
}

/** Names of fields in a refusal are those of the wire, and of the last request. */
function thrownViews({ thrown, requests }: Report, { facts, goTo }: ReportContext): HTMLElement[] {
  if (thrown === undefined) return [];
  const last = requests.at(-1);
  return [
    thrownView(thrown, goTo, async (path) => (last === undefined ? undefined : facts.sdkPath(last, path))),
  ];
}
