import type {
  Change,
  ChangeClass,
  ChangeKind,
} from '../../packages/starlight-evergreen/src/drift/compare/change.ts';
import type { Side } from './schema-parts.ts';

/** What has to be reported of a mutation. */
export type Expected = Pick<
  Change,
  'kind' | 'class' | 'model' | 'field' | 'operation' | 'before' | 'after'
> & {
  side?: Side;
};

const always = (both: ChangeClass) => ({ request: both, response: both });
const sent = (request: ChangeClass, response: ChangeClass) => ({ request, response });

/**
 * What a change means for code that worked, by the side it is on. Written down apart from the rules of the comparison, so
 * that a wrong rule is noticed: what a caller sends may become freer, what it receives may become narrower.
 */
const classes = {
  'field-renamed': always('breaking'),
  'field-removed': always('breaking'),
  'field-added': always('compatible'),
  'required-field-added': always('breaking'),
  'field-made-optional': sent('compatible', 'breaking'),
  'field-made-required': sent('breaking', 'compatible'),
  'field-null-added': sent('compatible', 'breaking'),
  'field-null-removed': sent('breaking', 'compatible'),
  'field-type-widened': sent('compatible', 'breaking'),
  'field-type-narrowed': sent('breaking', 'compatible'),
  'field-type-changed': always('breaking'),
  'field-wire-name-changed': always('breaking'),
  'field-default-added': sent('breaking', 'compatible'),
  'field-default-removed': always('breaking'),
  'field-default-changed': always('breaking'),
  'field-constraint-tightened': sent('breaking', 'compatible'),
  'field-constraint-loosened': always('compatible'),
  'enum-member-removed': always('breaking'),
  'enum-member-renamed': always('breaking'),
  'enum-opened': sent('compatible', 'breaking'),
  'enum-closed': sent('breaking', 'compatible'),
  'variant-added': sent('compatible', 'breaking'),
  'variant-removed': sent('breaking', 'compatible'),
  'model-removed': always('breaking'),
  'model-renamed': always('breaking'),
} as const satisfies Partial<Record<ChangeKind, Record<Side, ChangeClass>>>;

/** The change of a model on one side, with its class. */
export function expected(
  kind: keyof typeof classes,
  side: Side,
  where: Omit<Expected, 'kind' | 'class' | 'side'>,
): Expected {
  return { kind, class: classes[kind][side], side, ...where };
}

/** A new member breaks only who receives it, and only where the type promised that there are no others. */
export function expectedMember(side: Side, isOpen: boolean, model: string): Expected {
  const isBreaking = side === 'response' && !isOpen;
  return { kind: 'enum-member-added', class: isBreaking ? 'breaking' : 'compatible', side, model };
}

/** Whatever happens to an operation that was there breaks who calls it, in code or over HTTP. */
export function expectedOperation(kind: ChangeKind, operation: string): Expected {
  return { kind, class: 'breaking', operation };
}
