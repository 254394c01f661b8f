/**
 * `@useautumn/sdk` 0.8.26 of 18 February 2026 as zod schemas: the models of its `balances` calls, as TypeScript
 * sees them. Every model is exported twice under one name, as a schema and as the type inferred from it.
 */

/**
 * How a property is called in JSON: `nextResetAt` is `next_reset_at`. It holds for the properties of objects;
 * the keys of a record are ids and stay as they are.
 */
export const wire = { case: 'snake_case' } as const;

export { counterparts } from './counterparts.ts';
export { operations } from './operations.ts';

export * from './check-balance.ts';
export * from './check-preview.ts';
export * from './check.ts';
export * from './create.ts';
export * from './product-item-config.ts';
export * from './product-item.ts';
export * from './product.ts';
export * from './track-balance.ts';
export * from './track-balances.ts';
export * from './track.ts';
export * from './update.ts';
