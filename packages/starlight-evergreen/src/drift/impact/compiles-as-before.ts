import { unreachable } from '../../reference/model.ts';
import type { Change } from '../compare/change.ts';

/** Whether code compiles as before, whatever the change means at run time or for readers. */
export function compilesAsBefore({ kind }: Change): boolean {
  switch (kind) {
    case 'model-added':
    case 'model-direction-changed':
    case 'model-deprecated':
    case 'model-undeprecated':
    case 'field-added':
    case 'field-wire-name-changed':
    case 'field-default-added':
    case 'field-default-removed':
    case 'field-default-changed':
    case 'field-constraint-tightened':
    case 'field-constraint-loosened':
    case 'field-constraint-changed':
    case 'field-rewriting-changed':
    case 'additional-refused':
    case 'additional-ignored':
    case 'field-deprecated':
    case 'field-undeprecated':
    case 'operation-added':
    case 'operation-parameter-renamed':
    case 'operation-parameter-made-optional':
    case 'operation-method-changed':
    case 'operation-path-changed':
      return true;
    case 'model-removed':
    case 'model-moved':
    case 'model-renamed':
    case 'model-kind-changed':
    case 'additional-added':
    case 'additional-removed':
    case 'additional-changed':
    case 'required-field-added':
    case 'field-removed':
    case 'field-renamed':
    case 'field-made-optional':
    case 'field-made-required':
    case 'field-null-added':
    case 'field-null-removed':
    case 'field-type-widened':
    case 'field-type-narrowed':
    case 'field-type-changed':
    case 'enum-member-added':
    case 'enum-member-removed':
    case 'enum-member-renamed':
    case 'enum-opened':
    case 'enum-closed':
    case 'variant-added':
    case 'variant-removed':
    case 'variant-changed':
    case 'operation-removed':
    case 'operation-renamed':
    case 'operation-request-changed':
    case 'operation-response-changed':
    case 'operation-parameters-changed':
    case 'operation-parameter-added':
    case 'operation-parameter-removed':
    case 'operation-parameter-made-required':
    case 'operation-parameter-changed':
    case 'operation-delivery-changed':
      return false;
    default:
      return unreachable(kind, 'compilesAsBefore');
  }
}
