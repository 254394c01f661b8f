import type { Codes } from './code-facts.ts';

/** Codes about features and plans. Inside, the API calls plans products. */
export const catalogueCodes = {
  feature_not_found: {
    status: [404],
    cause: 'No feature has this id.',
    fix: 'Look for a typing mistake, or create it.',
  },
  duplicate_feature_id: {
    status: [409],
    cause: 'A feature has this id.',
    fix: 'Go on, or call `features.update`.',
  },
  invalid_feature: {
    status: [400, 404],
    cause: 'The feature contradicts itself, or is in use and cannot change so.',
    fix: 'Fix the feature, or create another.',
  },
  product_not_found: {
    status: [404],
    cause: 'No plan has this id or version.',
    fix: 'Look for a typing mistake, or create it.',
  },
  product_already_exists: {
    status: [400],
    cause: 'A plan has this id.',
    fix: 'Call `plans.update`.',
  },
  product_id_already_exists: {
    status: [409],
    cause: 'A plan has the id that a new variant is to get.',
    fix: 'Choose another id for the variant.',
  },
  invalid_product_item: {
    status: [400],
    cause: 'An item of the plan contradicts itself.',
    fix: 'Fix the item that the message names.',
  },
  invalid_price: {
    status: [400],
    cause: 'A price by usage without an interval that is not prepaid.',
    fix: 'Give it an interval, or make it prepaid.',
  },
  conflicting_version_flags: {
    status: [400],
    cause: '`disableVersion` beside `allVersions` or `forceVersion`.',
    fix: 'Send one of them.',
  },
  historical_plan_version_cannot_be_default: {
    status: [400],
    cause: 'Only the newest version of a plan can be enabled automatically.',
    fix: 'Set `autoEnable` on the newest version.',
  },
  variant_cannot_be_default: {
    status: [400],
    cause: 'A variant cannot be enabled automatically.',
    fix: 'Set `autoEnable` on its base plan.',
  },
  nested_variant_not_allowed: {
    status: [400],
    cause: 'A variant of a variant.',
    fix: 'Derive it from the base plan.',
  },
  cannot_fork_archived_base: {
    status: [400],
    cause: 'A variant of a plan that is archived.',
    fix: 'Bring the plan back first.',
  },
  invalid_propagation_target: {
    status: [400],
    cause: 'A plan named as a variant is none of this plan.',
    fix: 'Name variants of this plan only.',
  },
  too_many_variants: {
    status: [400],
    cause: 'The change is to reach more than 20 variants.',
    fix: 'Update them in several calls.',
  },
} as const satisfies Codes;
