import { expect, test } from 'vitest';
import { decodeText } from './read-text.ts';

const text = 'const a = 1;\r\nconst ä = 2;\n';
const little = Buffer.from(text, 'utf16le');
const big = Buffer.from(little).swap16();
const mark = (bytes: Buffer, ...first: number[]): Buffer => Buffer.concat([Buffer.from(first), bytes]);

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', mark(Buffer.from(text), 0xef, 0xbb, 0xbf)],
  ['UTF-16, little end first', mark(little, 0xff, 0xfe)],
  ['UTF-16, big end first', mark(big, 0xfe, 0xff)],
  ['UTF-16 without a mark, little end first', little],
  ['UTF-16 without a mark, big end first', big],
])('reads %s', (_name, bytes) => {
  expect(decodeText(bytes)).toEqual({ text });
});

test('says where bytes are no text', () => {
  expect(decodeText(Buffer.from('a\nbc \xe4 d\n', 'latin1'))).toEqual({
    text: 'a\nbc \uFFFD d\n',
    damage: { line: 1, character: 3 },
  });
  expect(decodeText(Buffer.from(''))).toEqual({ text: '' });
});
