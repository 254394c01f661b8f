import { describe, expect, it } from 'vitest';
import { constantName, exampleModule } from './module.ts';
import type { Model } from '../model.ts';
import { enumeration, field, model, object, referenceOf, string } from '../testing/reference.ts';

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

describe('types that no value written in code is of', () => {
  const branded: Model = {
    ...object('Account', [field('id', string)]),
    schema: 'accountSchema',
    isBranded: true,
  };
  const plan: Model = {
    ...enumeration('Plan', 'free'),
    kind: 'enum',
    open: false,
    values: [{ key: 'Free', value: 'free' }],
    isNominal: true,
    from: 'shop-sdk/models',
  };

  it('a brand is given by the schema, or asserted where the schema reads another form', () => {
    const reference = referenceOf(branded);
    expect(exampleModule(reference, 'Account', { id: 'a' }, { parsed: { value: { id: 'a' } } })).toBe(
      'import { accountSchema, type Account } from "shop-sdk";\n\nconst account: Account = accountSchema.parse({\n  id: "a",\n});\n',
    );
    expect(exampleModule(reference, 'Account', { id: 'a' })).toContain('} as unknown as Account;');
  });

  it('a schema of another entry is imported from there, and its value asserted where the type is apart', () => {
    const reference = referenceOf({ ...branded, schemaFrom: 'shop-sdk/schemas', isWrittenApart: true });
    expect(exampleModule(reference, 'Account', { id: 'a' }, { parsed: { value: { id: 'a' } } })).toBe(
      'import type { Account } from "shop-sdk";\nimport { accountSchema } from "shop-sdk/schemas";\n\nconst account = accountSchema.parse({\n  id: "a",\n}) as Account;\n',
    );
  });

  it('members of an enum are named, and imported from where it is', () => {
    const reference = referenceOf(plan, object('Sub', [field('plan', model('Plan'))]));
    expect(exampleModule(reference, 'Sub', { plan: 'free' })).toBe(
      'import type { Sub } from "shop-sdk";\nimport { Plan } from "shop-sdk/models";\n\nconst sub: Sub = {\n  plan: Plan.Free,\n};\n',
    );
    expect(exampleModule(reference, 'Plan', 'free')).toBe(
      'import { Plan } from "shop-sdk/models";\n\nconst plan: Plan = Plan.Free;\n',
    );
  });
});
