import type { Reference } from '../model.ts';
import { isPlain } from './fits.ts';
import { mapEnums } from './wire.ts';

/** A member of a TypeScript enum, which code names: `Plan.Free`. */
export class EnumMember {
  readonly enumName: string;
  readonly source: string;

  constructor(enumName: string, source: string) {
    this.enumName = enumName;
    this.source = source;
  }
}

/** The value with members in the place of the values of TypeScript's enums. */
export function withMembers(reference: Reference, modelName: string, value: unknown): unknown {
  return mapEnums(reference, modelName, value, (model, item) => {
    const key = model.isNominal ? model.values.find((member) => member.value === item)?.key : undefined;
    if (key === undefined) return item;
    const name = model.exported ?? model.name;
    return new EnumMember(
      model.name,
      /^[A-Za-z_$][\w$]*$/.test(key) ? `${name}.${key}` : `${name}[${JSON.stringify(key)}]`,
    );
  });
}

/** The names of the enums whose members a value holds, each once. */
export function membersIn(value: unknown): string[] {
  const names = new Set<string>();
  const visit = (item: unknown): void => {
    if (item instanceof EnumMember) names.add(item.enumName);
    else if (Array.isArray(item)) item.forEach(visit);
    else if (item instanceof Set || item instanceof Map) [...(item as Set<unknown>)].forEach(visit);
    else if (isPlain(item)) Object.values(item).forEach(visit);
  };
  visit(value);
  return [...names];
}
