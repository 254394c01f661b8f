import type { Constraints, EnumValue, TypeExpression } from '../model.ts';

/** What a zod schema says about a model: wire names, defaults, constraints, enum members, open or closed. */
export interface SchemaFacts {
  shape: SchemaShape;
  meta: Meta;
}

export type SchemaShape =
  | { kind: 'object'; fields: SchemaField[]; additional?: SchemaType; strict?: true }
  | { kind: 'enum'; values: EnumValue[]; open: boolean }
  | { kind: 'union'; variants: SchemaType[] };

export interface SchemaField {
  /** The property in TypeScript, after the schema's own renaming. */
  name: string;
  wireName: string;
  type: SchemaType;
  /** May be left out by an optional wrapper of its own; a default inside or around it is apart. */
  optional: boolean;
  nullable: boolean;
  default?: unknown;
  generatedDefault?: true;
  constraints?: Constraints;
  meta: Meta;
}

type Containers = 'array' | 'set' | 'map' | 'record' | 'tuple' | 'union' | 'intersection' | 'object';

interface Limited {
  constraints?: Constraints;
}

/** A type as zod sees it; `opaque` is something that zod cannot look into: only the declarations know its type. */
export type SchemaType =
  | Exclude<TypeExpression, { kind: Containers }>
  | ({ kind: 'opaque' } & Limited)
  | { kind: 'enum'; values: (string | number)[]; open: boolean }
  | ({ kind: 'array'; items: SchemaType } & Limited)
  | ({ kind: 'set'; items: SchemaType } & Limited)
  | ({ kind: 'map'; keys: SchemaType; values: SchemaType } & Limited)
  | ({ kind: 'record'; values: SchemaType; keys?: SchemaType } & Limited)
  | { kind: 'tuple'; items: SchemaType[]; required?: number; rest?: SchemaType }
  | { kind: 'union'; variants: SchemaType[] }
  | { kind: 'intersection'; parts: SchemaType[] }
  | SchemaObject;

export interface SchemaObject {
  kind: 'object';
  fields: SchemaField[];
  additional?: SchemaType;
  strict?: true;
}

/** What authors attach with `.meta()` and `.describe()`. */
export interface Meta {
  id?: string;
  description?: string;
  /** The reason given, or an empty string when there is none. */
  deprecated?: string;
  examples?: unknown[];
  direction?: 'request' | 'response' | 'both';
  /** What the members of an enum mean, by member. */
  values?: Record<string, string>;
}
