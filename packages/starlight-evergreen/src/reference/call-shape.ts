import type { Operation, Parameter, TypeExpression } from './model.ts';

/** What an operation takes, also where that is a request alone. */
export function parametersOf({ parameters, request }: Operation): readonly Parameter[] {
  if (parameters) return parameters;
  return request ? [{ name: 'request', type: request, optional: false }] : [];
}

/** All that an operation takes as one type: its request, or an object of its parameters. */
export function takenType({ parameters, request }: Operation): TypeExpression | undefined {
  if (!parameters) return request;
  const fields = parameters.map((parameter) => ({
    ...parameter,
    wireName: parameter.name,
    nullable: false,
  }));
  return { kind: 'object', fields };
}

/** The types that an operation takes and the one that it answers with. */
export function typesOfCall(operation: Operation): TypeExpression[] {
  const { response } = operation;
  return [...parametersOf(operation).map(({ type }) => type), ...(response ? [response] : [])];
}
