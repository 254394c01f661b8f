import type { UpdateBody } from '../../schema/update-subscription.ts';
import type { Subscription } from '../../state/subscription.ts';
import { prepaidItems } from './change-quantities.ts';

/** What an update is about in the first place. */
export type Intent = 'update_plan' | 'update_licenses' | 'top_up' | 'update_quantity' | 'cancel' | 'none';

/** Changes of the plan go before quantities, and those before a cancellation: it may come with either. */
export function intentOf(body: UpdateBody, { terms, oneOff }: Subscription): Intent {
  const { customize = {}, version, free_trial: trial, feature_quantities: quantities = [] } = body;
  const { billing_controls: _controls, ...changes } = customize;
  if ([...Object.values(changes), version, trial].some((part) => part !== undefined)) return 'update_plan';
  if ((body.license_quantities ?? []).length > 0) return 'update_licenses';
  const packs = new Set(
    prepaidItems(terms)
      .filter(({ price }) => price?.interval === 'one_off')
      .map(({ feature_id }) => feature_id),
  );
  if (!oneOff && quantities.some(({ feature_id }) => packs.has(feature_id))) return 'top_up';
  if (quantities.length > 0) return 'update_quantity';
  if (body.redirect_mode === 'always' && prepaidItems(terms).length > 0) return 'update_quantity';
  return body.cancel_action === undefined ? 'none' : 'cancel';
}

/** The same as previews say it. */
export function shownIntent(intent: Intent, { cancel_action: action }: UpdateBody): string {
  if (intent === 'update_licenses' || intent === 'top_up') return 'update_quantity';
  return intent === 'cancel' ? (action ?? 'none') : intent;
}
