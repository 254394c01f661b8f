import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { paragraph } from './build.ts';

const phrasing: ReadonlySet<string> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
]);

/** Whether a node of plain Markdown stands in a line of text. */
export function isPhrasing(node: RootContent): node is PhrasingContent {
  return phrasing.has(node.type);
}

function isBlock(node: RootContent): node is BlockContent {
  return !isPhrasing(node);
}

/** The text in what stands in a line. Blocks are left out. */
export function inline(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (isPhrasing(node)) return [node];
    return node.type === 'paragraph' ? node.children : [];
  });
}

/** Puts each run of text between blocks into a paragraph, and leaves out runs of nothing but space. */
export function blocks(nodes: readonly RootContent[]): BlockContent[] {
  const made: BlockContent[] = [];
  let run: PhrasingContent[] = [];
  const close = (): void => {
    const trimmed = trim(run);
    if (trimmed.length > 0) made.push(paragraph(...trimmed));
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) {
      run.push(node);
      continue;
    }
    close();
    if (isBlock(node)) made.push(node);
  }
  close();
  return made;
}

/** Without space at the ends: Markdown could only write it as character references. */
function trim(run: readonly PhrasingContent[]): PhrasingContent[] {
  const all = [...run];
  for (let first = all[0]; first?.type === 'text'; first = all[0]) {
    const value = first.value.trimStart();
    if (value !== '') {
      all[0] = { ...first, value };
      break;
    }
    all.shift();
  }
  for (let last = all.at(-1); last?.type === 'text'; last = all.at(-1)) {
    const value = last.value.trimEnd();
    all.pop();
    if (value === '') continue;
    all.push({ ...last, value });
    break;
  }
  return all;
}
