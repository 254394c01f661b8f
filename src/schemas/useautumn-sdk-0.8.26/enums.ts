import { z } from 'zod';

/**
 * Any string, for a place beside known members. `string & {}` admits what `string` admits, but TypeScript does
 * not merge the members into it, so editors still offer them.
 */
export type AnyString = string & {};

/**
 * A string schema typed as {@link AnyString}. Made anew on each call, as every model owns its schemas.
 * @param meta - what `.meta()` should say of the string
 */
export function anyString(meta: Record<string, unknown> = {}): z.ZodType<AnyString, AnyString> {
  return z.string().meta(meta);
}

/**
 * An enum that may grow: it lists the members known when this release was made and lets any other string in,
 * because a newer API may send one. The extra branch is marked `unrecognized` for readers of the schema.
 * @param meanings - what each member means, by member, in the order of the API
 * @returns a union of the members and any string; `meta().values` holds the meanings
 */
export function openEnum<const Member extends string>(meanings: Readonly<Record<Member, string>>) {
  return z.union([z.enum(membersOf(meanings)), anyString({ unrecognized: true })]).meta({ values: meanings });
}

/**
 * An enum that takes its members and nothing else: what a request may say.
 * @param meanings - what each member means, by member, in the order of the API
 */
export function closedEnum<const Member extends string>(meanings: Readonly<Record<Member, string>>) {
  return z.enum(membersOf(meanings)).meta({ values: meanings });
}

function membersOf<Member extends string>(meanings: Readonly<Record<Member, string>>): Member[] {
  const isMember = (key: string): key is Member => Object.hasOwn(meanings, key);
  return Object.keys(meanings).filter(isMember);
}
