import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { PlainMarkdown } from './plain-markdown.ts';
import { writeMarkdown } from '../../markdown/write.ts';
import { surroundings } from './testing/surroundings.ts';

function written(source: string): string {
  const page = {
    path: '/a/',
    file: 'a.mdx',
    text: source,
    data: { title: 'A', draft: false, editUrl: true },
  };
  const plain = new PlainMarkdown(page, 'https://a.example', surroundings());
  const tree = mdxToMdast(source);
  const text = writeMarkdown(plain.write(tree.type === 'root' ? tree.children : []));
  expect(plain.problems).toEqual([]);
  return text;
}

test('a flow is a numbered list', () => {
  const source = `<Flow label="Paid work" loop steps={[{ title: 'Check', text: 'With \`check\`.' }, { title: 'Work' }]} />`;
  expect(written(source)).toBe('**Paid work**\n\n1. **Check**: With `check`.\n2. **Work**\n\nAnd again.\n');
});

test('a sequence is a numbered list of who says what to whom', () => {
  const source = `<Sequence label="A purchase" parties={['Browser', 'Server']} messages={[{ from: 'Browser', to: 'Server', text: 'Asks with \`attach\`' }]} />`;
  expect(written(source)).toBe('**A purchase**\n\n1. **Browser → Server**: Asks with `attach`\n');
});

test('a stack is a numbered list with its amounts', () => {
  const source = `<Stack label="First" unit="messages" layers={[{ title: 'Pro', amount: 5000, note: 'Resets.' }, { title: 'Top-up', amount: 0 }]} />`;
  expect(written(source)).toBe(
    '**First**\n\n1. **Pro**: 5,000 messages. Resets.\n2. **Top-up**: 0 messages\n',
  );
});

test('a timeline is a list', () => {
  const source = `<Timeline label="Trial" events={[{ at: '16 Dec', title: 'Starts', text: 'No charge.' }, { at: '30 Dec', title: 'Ends' }]} />`;
  expect(written(source)).toBe('**Trial**\n\n- **16 Dec**: Starts. No charge.\n- **30 Dec**: Ends\n');
});

test('a state diagram is a list of states with what they lead to', () => {
  const source = `<StateDiagram label="Plan" states={[
    { id: 'a', label: 'Active', text: 'It grants.', column: 0, row: 0, start: true },
    { id: 'e', label: 'Ended', column: 1, row: 0, end: true },
  ]} transitions={[{ from: 'a', to: 'e', label: 'cancel' }]} />`;
  expect(written(source)).toBe(
    '**Plan**\n\n- **Active (start)**: It grants.\n  - cancel → Ended\n- **Ended (end)**\n',
  );
});

test('a chart is its block and a table of what that prints', () => {
  const block = "```ts\nconsole.log('a 1|2 3');\n// => a|b 1\n//    c 2\n```";
  expect(written(`<UsageChart label="Per day" unit="messages">\n\n${block}\n\n</UsageChart>`)).toBe(
    `${block}\n\n| Per day | messages |\n| :- | -: |\n| a\\|b | 1 |\n| c | 2 |\n`,
  );
  const silent = '```ts\n1;\n```';
  expect(written(`<UsageChart label="None" unit="a">\n\n${silent}\n\n</UsageChart>`)).toBe(`${silent}\n`);
});
