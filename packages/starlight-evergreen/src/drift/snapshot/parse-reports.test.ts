import { expect, it } from 'vitest';
import { problemsOf } from '../../reference/testing/problems-of.ts';
import { parseReports } from './index.ts';
import { plain } from './testing/plain.ts';

const header = '# shop-sdk 1.0.0: plans\n\n';

/** What is wrong, without the hint that is the same everywhere. */
async function faults(...texts: string[]): Promise<string> {
  const problems = await problemsOf(() =>
    parseReports(texts.map((text, index) => ({ file: `${index + 1}.txt`, text }))),
  );
  return `\n${problems.replaceAll(/\n  Reports are generated.*/g, '')}\n`;
}

it('says how to fix', async () => {
  expect(await problemsOf(() => parseReports([{ file: 'a.txt', text: '' }]))).toMatchInlineSnapshot(`
    "a.txt:1:1 - a report begins with \`# package version: group\`
      Reports are generated. Write them again: starlight-evergreen drift --update"
  `);
});

it('takes blocks and lines in any order', () => {
  const text = `${header}object B (both)\n  z: string\n  a: string\nunion A (request)\n  | b\n  | a\n`;
  const snapshot = parseReports([{ file: 'a.txt', text }]);
  const sorted = `${header}union A (request)\n  | a\n  | b\n\nobject B (both)\n  a: string\n  z: string\n`;
  expect(plain(snapshot)).toEqual(plain(parseReports([{ file: 'a.txt', text: sorted }])));
  expect([...snapshot.models.keys()]).toEqual(['A', 'B']);
});

it('headers', async () => {
  const texts = [
    '',
    'shop-sdk 1.0.0: plans',
    '# shop-sdk',
    '# shop-sdk 1.0.0',
    '# shop-sdk 1.0.0: ',
    '# shop-sdk 1.0.0: a b',
    '# "shop 1.0.0: plans',
  ];
  expect(await faults(...texts)).toMatchInlineSnapshot(`
    "
    1.txt:1:1 - a report begins with \`# package version: group\`
    2.txt:1:1 - a report begins with \`# package version: group\`
    3.txt:1:11 - a space and the version are missing here
    4.txt:1:17 - \`: \` and the group are missing here
    5.txt:1:19 - a group is missing here
    6.txt:1:20 - \` b\` does not belong here
    7.txt:1:3 - this quote is not closed
    "
  `);
});

it('reports of two versions in one folder', async () => {
  expect(await faults(header, '# shop-sdk 1.0.0: b\n', '# shop-sdk 1.1.0: c\n', '# shop 1.0.0: d\n'))
    .toMatchInlineSnapshot(`
    "
    3.txt:1:3 - this is a report of shop-sdk 1.1.0, but 1.txt is one of shop-sdk 1.0.0
    4.txt:1:3 - this is a report of shop 1.0.0, but 1.txt is one of shop-sdk 1.0.0
    "
  `);
});

it('heads of blocks', async () => {
  const lines = [
    'plan',
    'model Plan',
    '\tname: string',
    ' name: string',
    'object',
    'object ',
    'object Plan',
    'object 2x (both)',
    'object Plan (sideways)',
    'object Plan (both, open)',
    'enum Plan (both, deprecated, open)',
    'union Plan (both) x',
    'operation ',
    'operation a b',
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> main',
  ];
  expect(await faults(header + lines.join('\n'))).toMatchInlineSnapshot(`
    "
    1.txt:3:1 - \`plan\` begins nothing
    1.txt:4:1 - \`model Plan\` begins nothing
    1.txt:5:1 - \`	name: string\` begins nothing
    1.txt:6:1 - \` name: string\` begins nothing
    1.txt:7:1 - \`object\` begins nothing
    1.txt:8:7 - the line ends with a space
    1.txt:9:12 - \` (request)\`, \` (response)\` or \` (both)\` is missing here
    1.txt:10:8 - the name of a model is missing here
    1.txt:11:12 - \` (request)\`, \` (response)\` or \` (both)\` is missing here
    1.txt:12:12 - only an enum is open
    1.txt:13:10 - \` (request)\`, \` (response)\` or \` (both)\` is missing here
    1.txt:14:18 - \` x\` does not belong here
    1.txt:15:10 - the line ends with a space
    1.txt:16:12 - \` b\` does not belong here
    1.txt:17:1 - this merge conflict is not resolved
    1.txt:18:1 - this merge conflict is not resolved
    1.txt:19:1 - this merge conflict is not resolved
    "
  `);
});

it('a block that cannot be begun says nothing of its lines', async () => {
  expect(await faults(`${header}object Plan (sideways)\n  name\n  ?\n\nobject Good (both)\n  name\n`))
    .toMatchInlineSnapshot(`
    "
    1.txt:3:12 - \` (request)\`, \` (response)\` or \` (both)\` is missing here
    1.txt:8:7 - \`: \` and a type are missing here
    "
  `);
});

it('fields', async () => {
  const lines = [
    'name',
    'name:',
    'name: ',
    'name : string',
    '2x: string',
    '"a: string',
    '"a\\x": string',
    'a?? : string',
    'a: "x',
    'a: string[',
    'a: Record<string, x]',
    'a: string)',
    'a: string  · wire b',
    'a: string ',
    '[key]: unknown',
    '[key]: unknown',
    'twice: string',
    'twice: number',
  ];
  expect(await faults(`${header}object Plan (both)\n${lines.map((line) => `  ${line}\n`).join('')}`))
    .toMatchInlineSnapshot(`
      "
      1.txt:4:7 - \`: \` and a type are missing here
      1.txt:5:7 - \`: \` and a type are missing here
      1.txt:6:8 - the line ends with a space
      1.txt:7:7 - \`: \` and a type are missing here
      1.txt:8:3 - the name of a field is missing here
      1.txt:9:3 - this quote is not closed
      1.txt:10:3 - \`"a\\x"\` is not JSON
      1.txt:11:5 - \`: \` and a type are missing here
      1.txt:12:6 - this quote is not closed
      1.txt:13:12 - \`[\` is not closed
      1.txt:14:22 - \`]\` closes nothing
      1.txt:15:12 - \`)\` closes nothing
      1.txt:16:6 - a type begins and ends without spaces
      1.txt:17:12 - the line ends with a space
      1.txt:19:3 - \`[key]\` stands here twice
      1.txt:21:3 - the field \`twice\` stands here twice
      "
    `);
});

it('facts', async () => {
  const facts = [
    '',
    'minimun 0',
    'minimum',
    'minimum x',
    'minimum "1"',
    'wire',
    'wire a b',
    'wire "a',
    'default',
    'default {a}',
    'default 1 · default 1',
    'deprecated · deprecated',
    'deprecated yes',
    'pattern ^a$',
    'constructor 1',
  ];
  expect(
    await faults(
      `${header}object Plan (both)\n${facts.map((fact, index) => `  f${index}: string · ${fact}\n`).join('')}`,
    ),
  ).toMatchInlineSnapshot(`
    "
    1.txt:4:15 - the line ends with a space
    1.txt:5:16 - \`minimun 0\` is no fact that a field can have
    1.txt:6:23 - \`minimum\` needs a value
    1.txt:7:24 - \`x\` is not JSON
    1.txt:8:24 - \`"1"\` is not a number
    1.txt:9:20 - \`wire\` needs a value
    1.txt:10:22 - \` b\` does not belong here
    1.txt:11:21 - this quote is not closed
    1.txt:12:23 - \`default\` needs a value
    1.txt:13:24 - \`{a}\` is not JSON
    1.txt:14:29 - \`default\` stands twice
    1.txt:15:30 - \`deprecated\` stands twice
    1.txt:16:17 - \`deprecated yes\` is no fact that a field can have
    1.txt:17:25 - a text is missing here
    1.txt:18:17 - \`constructor 1\` is no fact that a field can have
    "
  `);
});

it('members and variants', async () => {
  const members = [
    'One',
    'One one',
    'One "one" 1',
    '"one" "two" "three"',
    'One null',
    'One  1',
    '1x',
    '"a"',
    'A "a"',
  ];
  const variants = ['A', '|A', '| ', '| (A', '| A', '| A'];
  const enumeration = `enum E (both)\n${members.map((line) => `  ${line}\n`).join('')}`;
  const union = `union U (both)\n${variants.map((line) => `  ${line}\n`).join('')}`;
  expect(await faults(header + enumeration + union)).toMatchInlineSnapshot(`
    "
    1.txt:4:6 - a space and the value are missing here
    1.txt:5:7 - \`one\` is neither one text in quotes nor a number
    1.txt:6:7 - \`"one" 1\` is neither one text in quotes nor a number
    1.txt:7:9 - \`"two" "three"\` is neither one text in quotes nor a number
    1.txt:8:7 - \`null\` is neither one text in quotes nor a number
    1.txt:9:7 - \` 1\` is neither one text in quotes nor a number
    1.txt:10:3 - a value in quotes, or a number, is missing here
    1.txt:12:3 - the value \`"a"\` stands here twice
    1.txt:14:3 - a variant begins with \`| \`
    1.txt:15:3 - a variant begins with \`| \`
    1.txt:16:4 - the line ends with a space
    1.txt:17:5 - \`(\` is not closed
    1.txt:19:3 - the variant \`A\` stands here twice
    "
  `);
});

it('lines of operations', async () => {
  const lines = [
    'request',
    'request ',
    'request A[',
    'answer A',
    'POST',
    'POST ',
    'POST /a b',
    'POST "/a',
    'path "/a" b',
    'method get post',
    'POST /a',
    'GET /b',
    'request A',
    'request B',
    'parameters (a: A',
    'parameters a: A',
    'parameters (a: A, b?)',
    'delivery slow',
  ];
  expect(await faults(`${header}operation plans.get\n${lines.map((line) => `  ${line}\n`).join('')}`))
    .toMatchInlineSnapshot(`
      "
      1.txt:4:10 - \`request\` needs a value
      1.txt:5:10 - the line ends with a space
      1.txt:6:12 - \`[\` is not closed
      1.txt:7:3 - an operation has no \`answer\`
      1.txt:8:7 - \`POST\` needs a value
      1.txt:9:7 - the line ends with a space
      1.txt:10:10 - \` b\` does not belong here
      1.txt:11:8 - this quote is not closed
      1.txt:12:12 - \` b\` does not belong here
      1.txt:13:13 - \` post\` does not belong here
      1.txt:15:3 - the operation has a method already
      1.txt:17:3 - the operation has a request already
      1.txt:18:14 - \`(\` is not closed
      1.txt:19:14 - \`(\` is missing here
      1.txt:20:23 - \`:\` is missing here
      1.txt:21:12 - \`slow\` is neither \`stream\` nor \`pages\`
      "
    `);
});

it('names that stand twice, also in another report', async () => {
  const first = `${header}operation get\n\nobject Plan (both)\n`;
  const second =
    '# shop-sdk 1.0.0: b\n\noperation get\n\nenum Plan (both)\n\nenum Get (both)\n\nunion Get (both)\n';
  expect(await faults(first, second)).toMatchInlineSnapshot(`
    "
    2.txt:3:11 - the operation \`get\` stands at 1.txt:3 already
    2.txt:5:6 - the model \`Plan\` stands at 1.txt:5 already
    2.txt:9:7 - the model \`Get\` stands at 2.txt:7 already
    "
  `);
});
