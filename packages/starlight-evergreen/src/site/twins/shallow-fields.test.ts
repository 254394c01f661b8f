import { expect, test } from 'vitest';
import { shallowFields } from './shallow-fields.ts';

const twin = `# shop.buy

## Example

- a

  - kept

## Parameters

### \`plan\`

**2 fields**

- \`id\` \`Id\`

  Its id.

  **1 field**

  - \`deep\`

    Deep words.

- \`name\` \`string\`

  - a list of values

### \`note\`

## Errors

- b

  - kept too
`;

test('leaves out what is within the fields of nested models, and nothing else', () => {
  expect(shallowFields(twin)).toBe(`# shop.buy

## Example

- a

  - kept

## Parameters

### \`plan\`

**2 fields**

- \`id\` \`Id\`

  Its id.

- \`name\` \`string\`

### \`note\`

## Errors

- b

  - kept too
`);
});
