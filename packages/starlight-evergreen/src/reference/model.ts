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
  /** The exported TypeScript type. */
  name: string;
  direction: Direction;
  /** Prose of the model itself, as written in the source (Markdown, untrusted). */
  description?: string;
  /** The reason given, or an empty string when there is none. */
  deprecated?: string;
  /** Name of the exported zod schema. */
  schema: string;
  /** Set when no type of its name is exported: whoever needs one infers it from the schema. */
  isInferred?: true;
  /** Authored values, TypeScript side, from `.meta({ examples })`. */
  examples?: unknown[];
}

export interface ObjectModel extends ModelBase {
  kind: 'object';
  /** In declaration order. */
  fields: Field[];
  /** The type of properties beyond the fields, when the model keeps them. */
  additional?: TypeExpression;
}

export interface EnumModel extends ModelBase {
  kind: 'enum';
  values: EnumValue[];
  /** An open enum also accepts values that a newer API may send. */
  open: boolean;
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
  constraints?: Constraints;
  deprecated?: string;
  description?: string;
  /** Authored values, from `.meta({ examples })`. */
  examples?: unknown[];
}

/** What zod enforces beyond the type. Names follow JSON Schema. */
export interface Constraints {
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
}

export type TypeExpression =
  | { kind: 'string' }
  | { kind: 'number'; integer?: boolean }
  | { kind: 'boolean' }
  | { kind: 'bigint' }
  | { kind: 'date' }
  | { kind: 'null' }
  | { kind: 'any' }
  | { kind: 'unknown' }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'model'; name: string }
  | { kind: 'array'; items: TypeExpression }
  | { kind: 'record'; values: TypeExpression }
  | { kind: 'tuple'; items: TypeExpression[] }
  /** `name` is the exported union that has these variants, where one does. */
  | { kind: 'union'; variants: TypeExpression[]; name?: string }
  | { kind: 'object'; fields: Field[] };

/** One method of the SDK's client. */
export interface Operation {
  /** As called, without the client: `balances.create`. */
  name: string;
  description?: string;
  /** Code of the `@example` tags in the SDK's own declarations, as it stands there. */
  examples?: string[];
  /** The request model, or a type made of models (`Array<RequestBody>`); absent when the call takes none. */
  request?: TypeExpression;
  response?: TypeExpression;
  method?: string;
  path?: string;
  /** The class and the method that declare it: `Balances.create`. Absent for a release without a client. */
  declaredIn?: string;
}

/** For the `default` branch of a switch over `kind`: a compile error when a kind is not handled. */
export function unreachable(value: never, where: string): never {
  throw new Error(`${where}: unknown kind ${JSON.stringify(value)}`);
}
