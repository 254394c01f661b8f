import type { BlockContent, List, ListItem, PhrasingContent, RootContent, TableRow } from 'mdast';
import { readExpectations } from '../../examples/expectations/expectations.ts';
import { readPoints } from '../charts/points.ts';
import { codeParts } from '../components/guides/code-parts.ts';
import {
  flowProps,
  sequenceProps,
  stackProps,
  stateDiagramProps,
  timelineProps,
  usageChartProps,
} from '../components/guides/props.ts';
import type { Writer } from './element.ts';
import { listItem, paragraph, strong, text } from './nodes.ts';

/** How the pictures in guides are written as Markdown: as the lists and tables that they are. */
export const guidePictures: Readonly<Record<string, Writer>> = {
  Flow: ({ attributes }) => {
    const { label, steps, loop } = flowProps.parse(attributes);
    const again = loop ? [paragraph(text('And again.'))] : [];
    return [
      heading(label),
      list(
        true,
        steps.map((step) => item(step.title, step.text)),
      ),
      ...again,
    ];
  },
  Sequence: ({ attributes }) => {
    const { label, messages } = sequenceProps.parse(attributes);
    const items = messages.map(({ from, to, text: words }) => item(`${from} → ${to}`, words));
    return [heading(label), list(true, items)];
  },
  Stack: ({ attributes }) => {
    const { label, unit, layers } = stackProps.parse(attributes);
    return [
      heading(label),
      list(
        true,
        layers.map(({ title, amount, note }) => {
          const counted = [amount.toLocaleString('en'), ...(unit === undefined ? [] : [unit])].join(' ');
          return item(title, note === undefined ? counted : `${counted}. ${note}`);
        }),
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
      return item(marked, meaning, next.length > 0 ? [list(false, next)] : []);
    });
    return [heading(label), list(false, items)];
  },
  Timeline: ({ attributes }) => {
    const { label, events } = timelineProps.parse(attributes);
    const items = events.map(({ at, title, text: more }) =>
      item(at, more === undefined ? title : `${title}. ${more}`),
    );
    return [heading(label), list(false, items)];
  },
  UsageChart: ({ attributes, children, source }) => {
    const { label, unit } = usageChartProps.parse(attributes);
    const block = source.find((node) => node.type === 'code');
    const points = readPoints(readExpectations(block?.value ?? '').join('\n'));
    if (points.length === 0) return children;
    const rows = points.map((point) => tableRow(point.label, point.text));
    return [
      ...children,
      { type: 'table', align: ['left', 'right'], children: [tableRow(label, unit), ...rows] },
    ];
  },
};

function heading(label: string): RootContent {
  return paragraph(strong(...withCode(label)));
}

function list(ordered: boolean, children: ListItem[]): List {
  return { type: 'list', ordered, spread: false, children };
}

function item(title: string, more: string | undefined, below: readonly BlockContent[] = []): ListItem {
  const rest = more === undefined ? [] : [text(': '), ...withCode(more)];
  const made = listItem(strong(...withCode(title)), ...rest);
  return { ...made, children: [...made.children, ...below] };
}

function tableRow(...cells: string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  };
}

function withCode(value: string): PhrasingContent[] {
  return codeParts(value).map((part): PhrasingContent =>
    part.kind === 'code' ? { type: 'inlineCode', value: part.value } : text(part.value),
  );
}
