import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { readExpectations } from '../../examples/expectations/expectations.ts';
import { readPoints } from '../charts/points.ts';
import { codeParts } from '../pictures/code-parts.ts';
import {
  flowProps,
  sequenceProps,
  stackProps,
  stateDiagramProps,
  timelineProps,
  usageChartProps,
} from '../pictures/props.ts';
import type { Writer } from './element.ts';
import { inlineCode, listItem, listOf, paragraph, strong, table, text } from '../../markdown/build.ts';

/** How the pictures in guides are written as Markdown: as the lists and tables that they are. */
export const guidePictures: Readonly<Record<string, Writer>> = {
  Flow: ({ attributes }) => {
    const { label, steps, loop } = flowProps.parse(attributes);
    const again = loop ? [paragraph(text('And again.'))] : [];
    return [
      title(label),
      listOf(
        steps.map((step) => item(step.title, step.text)),
        true,
      ),
      ...again,
    ];
  },
  Sequence: ({ attributes }) => {
    const { label, messages } = sequenceProps.parse(attributes);
    const items = messages.map(({ from, to, text: words }) => item(`${from} → ${to}`, words));
    return [title(label), listOf(items, true)];
  },
  Stack: ({ attributes }) => {
    const { label, unit, layers } = stackProps.parse(attributes);
    return [
      title(label),
      listOf(
        layers.map(({ title, amount, note }) => {
          const counted = [amount.toLocaleString('en'), ...(unit === undefined ? [] : [unit])].join(' ');
          return item(title, note === undefined ? counted : `${counted}. ${note}`);
        }),
        true,
      ),
    ];
  },
  StateDiagram: ({ attributes }) => {
    const { label, states, transitions } = stateDiagramProps.parse(attributes);
    const name = (id: string): string => states.find((state) => state.id === id)?.label ?? id;
    const items = states.map(({ id, label: title, text: meaning, start, end }) => {
      const marks = [...(start ? ['start'] : []), ...(end ? ['end'] : [])];
      const marked = marks.length > 0 ? `${title} (${marks.join(', ')})` : title;
      const next = transitions
        .filter(({ from }) => from === id)
        .map((transition) => listItem(...withCode(`${transition.label} → ${name(transition.to)}`)));
      return item(marked, meaning, next.length > 0 ? [listOf(next)] : []);
    });
    return [title(label), listOf(items)];
  },
  Timeline: ({ attributes }) => {
    const { label, events } = timelineProps.parse(attributes);
    const items = events.map(({ at, title, text: more }) =>
      item(at, more === undefined ? title : `${title}. ${more}`),
    );
    return [title(label), listOf(items)];
  },
  UsageChart: ({ attributes, children, source }) => {
    const { label, unit } = usageChartProps.parse(attributes);
    const block = source.find((node) => node.type === 'code');
    const points = readPoints(readExpectations(block?.value ?? '').join('\n'));
    if (points.length === 0) return children;
    return [
      ...children,
      table(['left', 'right'], [[label, unit], ...points.map((point) => [point.label, point.text])]),
    ];
  },
};

function title(label: string): RootContent {
  return paragraph(strong(...withCode(label)));
}

function item(title: string, more: string | undefined, below: readonly BlockContent[] = []): ListItem {
  const rest = more === undefined ? [] : [text(': '), ...withCode(more)];
  const made = listItem(strong(...withCode(title)), ...rest);
  return { ...made, children: [...made.children, ...below] };
}

function withCode(value: string): PhrasingContent[] {
  return codeParts(value).map((part): PhrasingContent =>
    part.kind === 'code' ? inlineCode(part.value) : text(part.value),
  );
}
