/**
 * The entry `starlight-evergreen/values`: how a site says which values the examples of its models are made of.
 * @packageDocumentation
 */
export { generalValues } from './general-values.ts';
export { type NounRule, oneOf, type SceneRule, type ValueRules } from './rules.ts';
