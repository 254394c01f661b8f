import type { Exchange } from '../../../sandbox/exchange.ts';
import { copyText } from '../../copy-text.ts';
import { element } from '../element.ts';
import { textToCopy, toolButton } from '../tool-button.ts';
import { curlOf } from './curl.ts';
import type { RequestFacts } from './request-facts.ts';
import { testOf } from './request-test.ts';
import { sentRequest } from './sent-request.ts';

/** Buttons that copy a request, as a command and as a test. A request that is not known well enough has none. */
export function copyButtons(exchange: Exchange, facts: RequestFacts, label: string): HTMLElement {
  const sent = sentRequest(exchange, facts.api());
  const row = element('div', 'run-copies');
  if (sent === undefined) return row;
  const told = element('span', 'run-copied');
  told.setAttribute('role', 'status');
  const button = (title: string, text: string): HTMLButtonElement =>
    toolButton(title, label, async () => {
      try {
        await copyText(text);
        told.replaceChildren('Copied.');
      } catch {
        told.replaceChildren('The browser did not copy it. Copy it yourself:', textToCopy(title, text));
      }
    });
  row.append(button('Copy as curl', curlOf(sent)), button('Copy as a test', testOf(sent)), told);
  return row;
}
