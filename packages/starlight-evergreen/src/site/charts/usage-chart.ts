import type { Report } from '../../runner/protocol.ts';
import { onRun } from '../run/run-event.ts';
import { type Bar, barChart, hiddenSentence } from './bars.ts';
import { readPoints } from './points.ts';

/** Draws the chart anew from each run of the block in it. What was printed is text and never becomes markup. */
class UsageChart extends HTMLElement {
  connectedCallback(): void {
    const figure = this.querySelector<HTMLElement>('.chart');
    const template = figure?.querySelector('template');
    if (!figure || !template) return;
    const original = [...figure.cloneNode(true).childNodes];
    onRun(this, (report) => {
      if (report === undefined) figure.replaceChildren(...original.map((node) => node.cloneNode(true)));
      else draw(figure, template, report);
    });
  }
}

function draw(figure: HTMLElement, template: HTMLTemplateElement, { lines }: Report): void {
  const { bars, hidden, digits } = barChart(readPoints(lines.map(({ text }) => text).join('\n')));
  const table = figure.querySelector('table');
  table?.style.setProperty('--digits', String(digits));
  table?.querySelector('tbody')?.replaceChildren(...bars.map((bar) => row(template, bar)));
  if (table) table.hidden = bars.length === 0;
  const empty = figure.querySelector<HTMLElement>('.chart-empty');
  if (empty) empty.hidden = bars.length > 0;
  const more = figure.querySelector('.chart-more');
  if (more) more.textContent = hiddenSentence(hidden);
}

function row(template: HTMLTemplateElement, { label, text, x, width, negative }: Bar): Node {
  const made = document.importNode(template.content, true);
  made.querySelector('th span')?.replaceChildren(label);
  made.querySelector('.chart-value')?.replaceChildren(text);
  const rect = made.querySelector('rect');
  rect?.setAttribute('x', `${x}%`);
  rect?.setAttribute('width', `${width}%`);
  rect?.classList.toggle('negative', negative);
  return made;
}

customElements.define('usage-chart', UsageChart);
