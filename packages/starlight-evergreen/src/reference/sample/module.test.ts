import { describe, expect, it } from 'vitest';
import { constantName, exampleModule } from './module.ts';
import { referenceOf } from '../testing/reference.ts';

const reference = referenceOf();

describe('exampleModule', () => {
  it('is a whole module: type import, blank line, annotated constant', () => {
    expect(exampleModule(reference, 'TrackResponse', { value: 1 })).toBe(
      'import type { TrackResponse } from "shop-sdk";\n\nconst trackResponse: TrackResponse = {\n  value: 1,\n};\n',
    );
  });

  it('shows enums and other single values likewise', () => {
    expect(exampleModule(reference, 'Interval', 'month')).toBe(
      'import type { Interval } from "shop-sdk";\n\nconst interval: Interval = "month";\n',
    );
  });

  it('takes another name for the constant', () => {
    expect(exampleModule(reference, 'Interval', 'day', { constName: 'unit' })).toContain(
      'const unit: Interval = "day";',
    );
  });

  it('infers the type from the schema where none of its name is exported', () => {
    const models = Object.fromEntries(
      ['Pear', 'pear'].map((schema) => [
        schema === 'Pear' ? 'Pear' : 'Fruit',
        {
          kind: 'object' as const,
          name: 'x',
          direction: 'both' as const,
          schema,
          isInferred: true as const,
          fields: [],
        },
      ]),
    );
    const inferred = { ...reference, models };
    expect(exampleModule(inferred, 'Pear', { id: 'a' })).toBe(
      'import type { Pear } from "shop-sdk";\nimport type { z } from "zod";\n\nconst pear: z.infer<typeof Pear> = {\n  id: "a",\n};\n',
    );
    expect(exampleModule(inferred, 'Fruit', {}, { constName: 'pear' })).toContain(
      'const pearValue: z.infer<typeof pear> =',
    );
  });

  it('starts the value on the next line where the name takes the whole line', () => {
    const name = `A${'very'.repeat(8)}LongName`;
    expect(exampleModule(reference, name, { to: 1 })).toContain(` =\n  {\n    to: 1,\n  };\n`);
    expect(exampleModule(reference, name, {})).toContain(`: ${name} =\n  {};\n`);
  });
});

describe('constantName', () => {
  it.each([
    ['TrackResponse', 'trackResponse'],
    ['URLThing', 'urlThing'],
    ['Import', 'importValue'],
    ['Default', 'defaultValue'],
    ['Eval', 'evalValue'],
    ['user', 'userValue'],
    ['ID', 'id'],
    ['X1', 'x1'],
    ['OAuthToken', 'oAuthToken'],
  ])('%s is %s', (name, expected) => {
    expect(constantName(name)).toBe(expected);
  });
});
