import type { Report, Thrown } from '../../runner/protocol.ts';
import type { Exchange } from '../../sandbox/exchange.ts';
import { count } from './count.ts';
import { element } from './element.ts';

/** Shows what became of a run. */
export function reportView(report: Report): HTMLElement[] {
  const { lines, hiddenLines, results, thrown, failures, requests, hiddenRequests } = report;
  const views: HTMLElement[] = failures.map((failure) =>
    element('p', 'run-failure', element('strong', '', 'Failed: '), failure),
  );
  if (lines.length > 0) views.push(consoleView(report));
  if (hiddenLines > 0) views.push(element('p', 'run-note', `${count(hiddenLines, 'more line')} not shown.`));
  if (thrown !== undefined) views.push(thrownView(thrown));
  for (const { label, text } of results) {
    views.push(element('p', 'run-label', label), element('pre', 'run-result', text));
  }
  views.push(...requests.map(exchangeView));
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

/** What is read out beside that sentence: the output itself may be long, and is there to be read. */
export function printedSentence({ lines }: Pick<Report, 'lines'>): string {
  if (lines.length === 0) return '';
  const [printed = '', ...others] = lines.map(({ text }) => text);
  const first = printed.length > 200 ? `${printed.slice(0, 200)}…` : printed;
  return ` Printed: ${first}${others.length === 0 ? '' : ` and ${count(others.length, 'more line')}`}`;
}

function consoleView({ lines }: Report): HTMLElement {
  const children = lines.flatMap(({ level, text }, index) => [
    ...(index > 0 ? ['\n'] : []),
    element('span', `run-${level}`, text),
  ]);
  return element('pre', 'run-console', ...children);
}

function thrownView({ name, message, properties }: Thrown): HTMLElement {
  const list = element('dl', '');
  for (const [key, value] of properties) list.append(element('dt', '', key), element('dd', '', value));
  const head = element('p', '', element('strong', '', name), `: ${message}`);
  return element('div', 'run-thrown', head, ...(properties.length > 0 ? [list] : []));
}

function exchangeView({ method, path, status, request, response }: Exchange): HTMLElement {
  const summary = element('summary', '', `${method} ${path} → ${status ?? 'no answer'}`);
  const view = element('details', 'run-request', summary);
  if (request !== undefined) view.append(element('p', 'run-label', 'Request'), element('pre', '', request));
  if (response !== undefined)
    view.append(element('p', 'run-label', 'Response'), element('pre', '', response));
  return view;
}
