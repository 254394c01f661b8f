/**
 * How the names of a release's requests and answers on the wire lead to those of its SDK. It goes to readers, so it says only
 * what differs: a name that is the same is nowhere, nor is a type in which all are.
 */
export interface WireNames {
  /** By method and path, such as `POST /v1/check`: what is sent, and what is answered. */
  operations: Record<string, readonly [request: ShapeId, response: ShapeId]>;
  /** What objects are made of. Arrays and unions are not told apart from what is in them. */
  shapes: readonly Shape[];
}

/** Index of a shape; -1 where no name differs. */
export type ShapeId = number;

export interface Shape {
  /** By the name on the wire. */
  fields?: Record<string, FieldNames>;
  /** What is behind all other keys, which are the same on both sides. */
  rest?: ShapeId;
}

/** The SDK's name, the shape of what is in it, or both. */
export type FieldNames = string | ShapeId | readonly [name: string, shape: ShapeId];
