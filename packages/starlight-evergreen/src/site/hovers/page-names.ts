import type { ReleasePages } from './block-pages.ts';
import { usualAddress } from './type-links.ts';

/** The pages of a release as few bytes, for a page in which code is edited. */
export interface PageNames {
  /** Models whose address follows from their names, separated by spaces. */
  usual: string;
  others: Record<string, string>;
  methods: Record<string, string>;
}

export function writePageNames({ models, methods }: Pick<ReleasePages, 'models' | 'methods'>): PageNames {
  const isUsual = ([name, address]: [string, string]): boolean => address === usualAddress(name);
  return {
    usual: [...models]
      .filter(isUsual)
      .map(([name]) => name)
      .join(' '),
    others: Object.fromEntries([...models].filter((model) => !isUsual(model))),
    methods: Object.fromEntries(methods),
  };
}

export function readPageNames({
  usual,
  others,
  methods,
}: PageNames): Pick<ReleasePages, 'models' | 'methods'> {
  const names = usual === '' ? [] : usual.split(' ');
  return {
    models: new Map([...names.map((name) => [name, usualAddress(name)] as const), ...Object.entries(others)]),
    methods: new Map(Object.entries(methods)),
  };
}
