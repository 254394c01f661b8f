import type { Exchange } from '../../../sandbox/exchange.ts';
import { withSdkNames, type RequestNames } from '../../../reference/wire-names/apply-names.ts';
import { element } from '../element.ts';
import { copyButtons } from './copy-buttons.ts';
import type { RequestFacts } from './request-facts.ts';
import { valueView } from './value-view.ts';

/** A request and its answer, in a row; what they hold is made when it is opened. */
export function exchangeView(exchange: Exchange, facts: RequestFacts, label: string): HTMLElement {
  const { method, path, status, time } = exchange;
  const line = element('span', '', `${method} ${path} → ${status ?? 'no answer'}`);
  const summary = element('summary', '', line);
  if (time !== undefined) summary.append(' ', element('span', 'run-time', timeText(time)));
  const view = element('details', 'run-request', summary);
  view.dataset['outcome'] = status === undefined || status >= 400 ? 'refused' : 'answered';
  view.addEventListener('toggle', () => void open(view, exchange, facts, label), { once: true });
  return view;
}

async function open(
  view: HTMLElement,
  exchange: Exchange,
  facts: RequestFacts,
  label: string,
): Promise<void> {
  const { request, response } = exchange;
  const names = await facts.names(exchange);
  view.append(copyButtons(exchange, facts, label));
  if (request !== undefined) view.append(...bodyView('Request', request, names, names?.request));
  if (response !== undefined) view.append(...bodyView('Answer', response, names, names?.response));
}

/** JSON with the names of the SDK beside the same with those of the wire, where any differs. */
function bodyView(
  label: string,
  text: string,
  names: RequestNames | undefined,
  shape: number | undefined,
): HTMLElement[] {
  const sdk = names && shape !== undefined ? inSdk(text, names, shape) : undefined;
  const wire = column(sdk === undefined ? label : `${label} on the wire`, text);
  if (sdk === undefined) return [wire];
  return [element('div', 'run-bodies', column(`${label} in the SDK`, sdk), wire)];
}

function column(label: string, text: string): HTMLElement {
  return element('div', 'run-body', element('p', 'run-label', label), element('pre', '', ...valueView(text)));
}

/** @returns undefined for what is no JSON, or the same in the SDK */
function inSdk(text: string, { shapes }: RequestNames, shape: number): string | undefined {
  try {
    const renamed = JSON.stringify(withSdkNames(JSON.parse(text), shapes, shape), null, 2);
    return renamed === text ? undefined : renamed;
  } catch {
    return undefined;
  }
}

function timeText(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
