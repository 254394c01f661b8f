import type { Entitlement } from '../state/entitlement.ts';
import type { Feature } from '../state/feature.ts';
import { featureView } from './feature.ts';

/** Access to a boolean feature, on the wire. */
export function flagView(row: Entitlement, feature: Feature, expand = false): Record<string, unknown> {
  return {
    id: row.id,
    plan_id: row.planId,
    expires_at: row.expiresAt,
    feature_id: row.featureId,
    feature: expand ? featureView(feature) : undefined,
  };
}
