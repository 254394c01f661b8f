import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { planUse } from '../../domain/deduct.ts';
import { findFeature, findHolder } from '../../domain/find.ts';
import type { Holder } from '../../domain/holder.ts';
import type { OverageMode } from '../../domain/overage-mode.ts';
import { pickFeature } from '../../domain/pick-feature.ts';
import { recordEvent } from '../../domain/record-event.ts';
import { sourcesOf, type Usage } from '../../domain/source.ts';
import { checkLock, checkLockId, takeLock } from '../../domain/take-lock.ts';
import { carryOut, type Used } from '../../domain/use.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { lock, overageBehavior, properties } from '../../schema/usage.ts';
import type { Account } from '../../state/account.ts';
import type { Feature } from '../../state/feature.ts';
import { checkPreview } from '../../wire/check-preview.ts';
import { balanceOf, flagOf, flagRow } from '../../wire/holdings.ts';
import { affectedBalance, allRelated, relatedBalances } from '../../wire/related-balances.ts';

const checkBody = z.object({
  customer_id: reference,
  feature_id: reference,
  entity_id: z.optional(reference),
  required_balance: z.optional(z.number()),
  properties,
  send_event: z.optional(z.boolean()),
  lock: z.optional(z.object({ ...lock, overage_behavior: overageBehavior })),
  with_preview: z.optional(z.boolean()),
});
type CheckBody = z.output<typeof checkBody>;

/** Says whether a customer may use a feature; with an event or a lock, also uses it, whole or not at all. */
export const check = defineOperation({
  path: '/v1/balances.check',
  request: checkBody,
  handle(context, body) {
    const { account } = context;
    const feature = findFeature(context, body.feature_id);
    const holder = findHolder(context, body.customer_id, body.entity_id);
    const uses = body.send_event === true || body.lock !== undefined;
    if (feature.type === 'boolean') return answerFlag(account, holder, feature, body, uses);
    if (body.lock !== undefined) checkLock(feature, body.lock, holder.now);
    const usage: Usage = {
      holder,
      feature,
      properties: body.properties ?? {},
      units: body.required_balance ?? 1,
    };
    const { features } = account;
    const picked = pickFeature(features, usage);
    const used = uses ? use(account, usage, body) : undefined;
    const allowed = uses ? used !== undefined : picked.allowed;
    // Looking is reason enough to buy more of what is running out.
    if (used === undefined) {
      holder.customer.used.push({ featureId: picked.feature.id, at: holder.now, alone: false });
    }
    const balance =
      used === undefined
        ? balanceOf(holder, picked.feature)
        : (affectedBalance(usage, features, used.draws) ?? balanceOf(holder, feature));
    return {
      allowed,
      customer_id: body.customer_id,
      entity_id: body.entity_id,
      required_balance: picked.required,
      balance,
      balances: used === undefined ? undefined : relatedBalances(holder, allRelated(features, [feature])),
      flag: null,
      preview: preview(account, holder, feature, body, { allowed, balance }),
    };
  },
});

function answerFlag(
  account: Account,
  holder: Holder,
  feature: Feature,
  body: CheckBody,
  uses: boolean,
): Record<string, unknown> {
  if (uses) throw refuse(`Feature ${feature.id} is boolean: there is nothing to use up`);
  const row = flagRow(holder, feature.id);
  return {
    allowed: row !== undefined,
    customer_id: body.customer_id,
    entity_id: body.entity_id,
    required_balance: body.required_balance ?? 1,
    balance: null,
    flag: flagOf(holder, feature),
    preview: preview(account, holder, feature, body, { allowed: row !== undefined, balance: null }),
  };
}

function preview(
  account: Account,
  holder: Holder,
  feature: Feature,
  body: CheckBody,
  { allowed, balance }: { allowed: boolean; balance: unknown },
): unknown {
  return body.with_preview === true && !allowed ? checkPreview(account, holder, feature, balance) : undefined;
}

/** Uses what is required, if all of it can be. */
function use(account: Account, usage: Usage, body: CheckBody): Used | undefined {
  const mode: OverageMode = body.lock?.overage_behavior ?? 'reject';
  const plan = planUse(account.features, usage, mode);
  if (mode === 'reject' && plan.left > 0) return undefined;
  const entitled = sourcesOf(account.features, usage).length > 0;
  if (!entitled && usage.units > 0) return undefined;
  if (body.lock !== undefined) checkLockId(account, body.lock);
  const used = carryOut(account.features, usage, plan);
  if (body.lock !== undefined && entitled) takeLock(account, body.lock, usage, used, mode);
  recordEvent(account, usage.holder, {
    name: usage.feature.id,
    value: usage.units,
    properties: body.properties,
    draws: used.draws,
  });
  return used;
}
