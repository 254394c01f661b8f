import { expect, test } from 'vitest';
import { findSuffixes } from './suffixes.ts';

test.each([
  [['Item$in', 'ItemRequest$out', 'AddressSchema'], { response: '$in', request: '$out' }],
  [['Item$output', 'Item$input'], { response: '$output', request: '$input' }],
  [['Item_response', 'Item_request'], { response: '_response', request: '_request' }],
  [['Item$inboundSchema', 'Item$outboundSchema'], undefined],
  [['Item$inboundSchema'], undefined],
  [['Item$encode'], { response: '$inboundSchema', request: '$encode' }],
  [['ItemSchema', 'Item', 'Item$total', 'Item$interest'], undefined],
])('%j has %j', (schemas, suffixes) => expect(findSuffixes(schemas)).toEqual(suffixes));
