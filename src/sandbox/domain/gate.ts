import type { Feature } from '../state/feature.ts';
import { decimal } from './decimal.ts';
import type { OverageMode } from './overage-mode.ts';
import { relatedFeatures, type Source, type Usage } from './source.ts';
import { type ActiveLimit, activeLimits, roomOf } from './usage-limits.ts';

/** Lets units through as far as usage limits do, and counts them. */
export interface Gate {
  /** Units that may still be taken from a source. */
  room(source: Source, rolledOver: boolean): number;
  pass(source: Source, units: number, rolledOver: boolean): void;
  counts(): { active: ActiveLimit; units: number }[];
}

/**
 * The limits of the tracked feature and of the credit systems that contain it. A limit on a metered feature counts its
 * units, whoever pays for them; one on credits counts the credits that are taken, without those of rollovers.
 */
export function createGate(features: readonly Feature[], usage: Usage, mode: OverageMode): Gate {
  const { holder, feature, properties } = usage;
  const entries = relatedFeatures(features, feature).flatMap(({ id, type }) =>
    activeLimits(holder, id, properties).map((active) => ({
      active,
      credits: type !== 'metered' && type !== 'boolean',
      room: roomOf(features, holder, active),
      units: 0,
    })),
  );
  type Entry = (typeof entries)[number];
  /** The limit's units per unit of the tracked feature; `null` when the limit is not about it. */
  const rateOf = ({ credits, active }: Entry, { row, rate }: Source, rolledOver: boolean): number | null => {
    if (!credits) return 1;
    return rolledOver || active.limit.feature_id !== row.featureId ? null : rate;
  };
  return {
    room(source, rolledOver) {
      if (mode === 'overflow') return Number.POSITIVE_INFINITY;
      const rooms = entries.map((entry) => {
        const rate = rateOf(entry, source, rolledOver);
        return rate === null ? Number.POSITIVE_INFINITY : decimal(entry.room / rate);
      });
      return Math.min(Number.POSITIVE_INFINITY, ...rooms);
    },
    pass(source, units, rolledOver) {
      for (const entry of entries) {
        const counted = decimal(units * (rateOf(entry, source, rolledOver) ?? 0));
        entry.room = Math.max(0, decimal(entry.room - counted));
        entry.units = decimal(entry.units + counted);
      }
    },
    counts: () => entries.map(({ active, units }) => ({ active, units })),
  };
}
