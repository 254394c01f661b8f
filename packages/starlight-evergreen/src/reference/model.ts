/**
 * A release as data. Everything here is plain and JSON-serialisable: readers produce it, and
 * pages, samples and drift reports consume it. Every `kind` is switched on exhaustively.
 */

/** All models and operations of one release. */
export interface Reference {
  /** The release's id in `docs.config.ts`. */
  id: string;
  /** What people write after `from` in an import. */
  package: string;
  version: string;
  /** By exported type name, in name order. */
  models: Record<string, Model>;
  operations: Operation[];
}

/** Which way a model travels: `request` is sent by the SDK, `response` is read by it. */
export type Direction = 'request' | 'response' | 'both';

export type Model = ObjectModel | EnumModel | UnionModel;

interface ModelBase {
  /** The exported TypeScript type; where two entries export different types of one name, the second is qualified: `operations.Usage`. */
  name: string;
  /** The name under which its entry exports it, where that is not `name`. */
  exported?: string;
  /** The entry that it is imported from, such as `shop/models`, where that is not the release's own. */
  from?: string;
  direction: Direction;
  /** Prose of the model itself, as written in the source (Markdown, untrusted). */
  description?: string;
  /** The reason given, or an empty string when there is none. */
  deprecated?: string;
  /** Name of the exported zod schema. */
  schema: string;
  /** The entry that exports the schema, where that is not the one of the type. */
  schemaFrom?: string;
  /** Set when no type of its name is exported: whoever needs one infers it from the schema. */
  isInferred?: true;
  /** Set when no value written in code is of its type, as that holds a brand or an enum that has no name here: its schema makes one. */
  isBranded?: true;
  /** Set for such a type when it is not made of the schema: what the schema reads fits it by an assertion. */
  isWrittenApart?: true;
  /** Authored values, TypeScript side, from `.meta({ examples })`. */
  examples?: unknown[];
}

export interface ObjectModel extends ModelBase {
  kind: 'object';
  /** In declaration order. */
  fields: Field[];
  /** The type of properties beyond the fields, when the model keeps them. */
  additional?: TypeExpression;
  /** Set when properties beyond the fields are refused. */
  strict?: true;
}

export interface EnumModel extends ModelBase {
  kind: 'enum';
  values: EnumValue[];
  /** An open enum also accepts values that a newer API may send. */
  open: boolean;
  /** Set for an `enum` of TypeScript: code names its members (`Plan.Free`), for their values are not of its type. */
  isNominal?: true;
}

export interface EnumValue {
  /** The exported constant's key, such as `OneOff`, when the enum is an object. */
  key?: string;
  value: string | number;
  description?: string;
}

export interface UnionModel extends ModelBase {
  kind: 'union';
  variants: TypeExpression[];
}

export interface Field {
  /** The TypeScript property. */
  name: string;
  /** The property on the wire. */
  wireName: string;
  /** Without `null` and `undefined`: those are `nullable` and `optional`. */
  type: TypeExpression;
  /** May be left out (by the TypeScript type). */
  optional: boolean;
  nullable: boolean;
  /** What the schema fills in when the field is absent. Absent when there is no default: `null`, `false`, `0` and `''` are defaults. */
  default?: unknown;
  /** Set when a function makes the default anew each time: then `default` is absent. */
  generatedDefault?: true;
  constraints?: Constraints;
  deprecated?: string;
  description?: string;
  /** Authored values, from `.meta({ examples })`. */
  examples?: unknown[];
}

/** A number, a bigint as its digits with an `n` (`5n`), or a date as ISO 8601 has it. */
export type Limit = number | string;

/** What zod enforces beyond the type. Names follow JSON Schema where it has one. */
export interface Constraints {
  format?: string;
  /** The source of a regular expression, and its flags where it has any. */
  pattern?: string;
  patternFlags?: string;
  startsWith?: string;
  endsWith?: string;
  includes?: string;
  /** How zod rewrites a text before it is kept: a value that is so already stays as it is. */
  rewritten?: ('trimmed' | 'lowercase' | 'uppercase' | 'normalized')[];
  minLength?: number;
  maxLength?: number;
  minimum?: Limit;
  maximum?: Limit;
  exclusiveMinimum?: Limit;
  exclusiveMaximum?: Limit;
  multipleOf?: Limit;
  minItems?: number;
  maxItems?: number;
  /** Of sets, maps and files. */
  minSize?: number;
  maxSize?: number;
  /** Media types that a file may have. */
  mediaTypes?: string[];
  /** What is checked more than once: a second pattern, another start, …. All of it holds. */
  also?: Constraints[];
}

/** Limits of a value that stands inside another type. Those of a field's own value stand on the field. */
interface Limited {
  constraints?: Constraints;
}

export type TypeExpression =
  | ({ kind: 'string' } & Limited)
  | ({ kind: 'number'; integer?: boolean } & Limited)
  | { kind: 'boolean' }
  /** `value` is the one bigint that it may be, as digits. */
  | ({ kind: 'bigint'; value?: string } & Limited)
  | ({ kind: 'date' } & Limited)
  | { kind: 'null' }
  | { kind: 'undefined' }
  | { kind: 'any' }
  | { kind: 'unknown' }
  | { kind: 'never' }
  /** Any value that JSON can say. */
  | { kind: 'json' }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'model'; name: string }
  | ({ kind: 'array'; items: TypeExpression } & Limited)
  | ({ kind: 'set'; items: TypeExpression } & Limited)
  | ({ kind: 'map'; keys: TypeExpression; values: TypeExpression } & Limited)
  /** `keys` where they are more special than any text. */
  | ({ kind: 'record'; values: TypeExpression; keys?: TypeExpression } & Limited)
  /** `required` counts the items that must be there, where not all must; `rest` is the type of those that may follow. */
  | { kind: 'tuple'; items: TypeExpression[]; required?: number; rest?: TypeExpression }
  /** `name` is the exported union that has these variants, where one does. */
  | { kind: 'union'; variants: TypeExpression[]; name?: string }
  /** Two parts or more, at least one of which is a model: others are written out as one object. */
  | { kind: 'intersection'; parts: TypeExpression[] }
  | { kind: 'object'; fields: Field[]; additional?: TypeExpression; strict?: true }
  /** A type that is no data of this release, as it is written: a class, a function, a global, a type of another package. */
  | ({ kind: 'external'; text: string } & Limited);

/** One method of the SDK's client. */
export interface Operation {
  /** As called, without the client: `balances.create`. */
  name: string;
  description?: string;
  /** Code of the `@example` tags in the SDK's own declarations, as it stands there. */
  examples?: string[];
  /** What the call takes, in order, without the options that end it; absent when `request` is the only one, or there is none. */
  parameters?: Parameter[];
  /** The request model, or a type made of models (`Array<RequestBody>`); absent when the call takes none, or several parameters. */
  request?: TypeExpression;
  /** What is awaited; of a call that answers in parts, one part. */
  response?: TypeExpression;
  /** How a response comes that is more than one value: as a stream of events, or page by page. */
  delivery?: 'stream' | 'pages';
  method?: string;
  path?: string;
  /** The class and the method that declare it: `Balances.create`. Absent for a release without a client. */
  declaredIn?: string;
}

/** A parameter of an operation that takes several. */
export interface Parameter {
  name: string;
  type: TypeExpression;
  optional: boolean;
  description?: string;
}

/** For the `default` branch of a switch over `kind`: a compile error when a kind is not handled. */
export function unreachable(value: never, where: string): never {
  throw new Error(`${where}: unknown kind ${JSON.stringify(value)}`);
}
