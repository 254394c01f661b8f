import { h, type Element } from '@astrojs/starlight/expressive-code/hast';
import type { BlockError, CheckedBlock, Query } from '../../blocks/block.ts';

/** Something said below a line of a block. It is not code: not copied, and not in the search index. */
export interface Remark {
  /** 0-based line of the shown code. */
  line: number;
  tone: 'error' | 'info';
  /** Read out and shown before the text. */
  label: string;
  text: string;
}

/** What is to be said about a block, line by line: its errors, and what its `^?` notations ask for. */
export function remarks({ errors, queries }: CheckedBlock): Remark[] {
  return [...errors.map(errorRemark), ...queries.map(queryRemark)].toSorted((a, b) => a.line - b.line);
}

function errorRemark({ line, code, message, expected }: BlockError): Remark {
  return {
    line,
    tone: 'error',
    label: expected ? `Error ${code}` : `Unexpected error ${code}`,
    text: message,
  };
}

const QUERY_LABELS = { type: 'Type', completions: 'Completions', note: 'Note' } as const;

function queryRemark({ kind, line, text }: Query): Remark {
  return { line, tone: 'info', label: QUERY_LABELS[kind], text };
}

/** Puts each remark below its line in a rendered block. */
export function insertRemarks(block: Element, all: readonly Remark[]): void {
  if (all.length === 0) return;
  const code = findCode(block);
  if (code === undefined) return;
  let line = -1;
  code.children = code.children.flatMap((child): Element['children'] => {
    if (!isLine(child)) return [child];
    line += 1;
    return [child, ...all.filter((remark) => remark.line === line).map((remark) => remarkElement(remark))];
  });
}

function remarkElement({ tone, label, text }: Remark): Element {
  return h(
    'div',
    { class: `remark remark-${tone}`, role: 'note', 'aria-label': label, 'data-pagefind-ignore': '' },
    h('strong', label),
    ` ${text}`,
  );
}

/** Below the whole block: the reason why it is not checked. */
export function insertExcuse(block: Element, reason: string): void {
  block.children.push(h('p', { class: 'excuse' }, `Not type-checked: ${reason}`));
}

function isLine(node: Element['children'][number]): node is Element {
  if (node.type !== 'element') return false;
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes('ec-line');
}

function findCode(node: Element): Element | undefined {
  if (node.tagName === 'code') return node;
  for (const child of node.children) {
    const found = child.type === 'element' ? findCode(child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
