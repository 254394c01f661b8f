import { createHash } from 'node:crypto';

/** What a program was told of its environment: hashes of values by name, as values may be secret. */
export type ToldVariables = Record<string, string>;

/** Stands for all variables, of a program that has listed them. */
const all = '*';

/** Notes which variables of the environment are read, until it is ended. */
export class VariableTrace {
  readonly #environment = process.env;
  readonly #names = new Set<string>();

  constructor() {
    const note = (name: string | symbol): void => {
      if (typeof name === 'string') this.#names.add(name);
    };
    process.env = new Proxy(this.#environment, {
      get(variables, name) {
        note(name);
        return Reflect.get(variables, name);
      },
      has(variables, name) {
        note(name);
        return Reflect.has(variables, name);
      },
      getOwnPropertyDescriptor(variables, name) {
        note(name);
        return Reflect.getOwnPropertyDescriptor(variables, name);
      },
      ownKeys(variables) {
        note(all);
        return Reflect.ownKeys(variables);
      },
    });
  }

  end(): ToldVariables {
    process.env = this.#environment;
    return Object.fromEntries(Array.from(this.#names, (name) => [name, hashOf(name)]));
  }
}

/** A variable that says something else than it did; `*` stands for any of them. */
export function changedVariable(told: ToldVariables): string | undefined {
  return Object.entries(told).find(([name, hash]) => hashOf(name) !== hash)?.[0];
}

function hashOf(name: string): string {
  const value = name === all ? JSON.stringify(Object.entries(process.env).toSorted()) : process.env[name];
  return value === undefined ? '' : createHash('sha256').update(value).digest('base64url');
}
