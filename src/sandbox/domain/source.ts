import type { Entitlement } from '../state/entitlement.ts';
import type { Feature } from '../state/feature.ts';
import { creditRate, creditSystemsOf, schemaFor } from './credit-cost.ts';
import { type Holder, usableRows } from './holder.ts';
import { inDrawingOrder } from './row-order.ts';
import type { Properties } from './usage-limits.ts';

/** Usage of one feature by one holder. */
export interface Usage {
  readonly holder: Holder;
  readonly feature: Feature;
  readonly properties: Properties;
  /** Units of the feature; negative for a refund. */
  readonly units: number;
}

/** A row that usage can draw from. */
export interface Source {
  readonly row: Entitlement;
  /** Units of the row per unit of the tracked feature: more or less than 1 for credits. */
  readonly rate: number;
}

/** The tracked feature and the credit systems it may draw from. */
export function relatedFeatures(features: readonly Feature[], feature: Feature): Feature[] {
  return [feature, ...creditSystemsOf(features, feature.id)];
}

/** Every row that usage may draw from, in order. */
export function sourcesOf(features: readonly Feature[], usage: Usage): Source[] {
  const { holder, feature, properties, units } = usage;
  const related = relatedFeatures(features, feature).filter(({ type }) => type !== 'boolean');
  const rows = related.flatMap(({ id }) => usableRows(holder, id));
  const order = related.map(({ id }) => id);
  const systems = new Map(related.map((system) => [system.id, system]));
  return inDrawingOrder(rows, order, holder.entity?.id ?? null).map((row) => {
    const system = systems.get(row.featureId);
    if (system === undefined || system.id === feature.id) return { row, rate: 1 };
    return { row, rate: creditRate(schemaFor(holder.customer, row, system), feature.id, units, properties) };
  });
}
