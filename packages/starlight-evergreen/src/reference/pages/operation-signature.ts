import { parametersOf } from '../call-shape.ts';
import type { Operation } from '../model.ts';
import type { PageContext } from './page-context.ts';
import { inlineCode, type PhrasingContent } from '../../markdown/build.ts';
import { typePhrase } from './type-phrase.ts';

/** A call as it is written, such as `shop.carts.add`; without a client, the operation's name. */
export function callOf({ name }: Operation, { release }: PageContext): string {
  const { client } = release.config;
  // As examples call the client: `Shop` makes `shop`.
  return client === undefined ? name : `${client.charAt(0).toLowerCase()}${client.slice(1)}.${name}`;
}

/** What a call takes and returns, as one line of code in which models are links. */
export function signature(operation: Operation, context: PageContext): PhrasingContent[] {
  const { response, delivery } = operation;
  const { client, operations } = context.release.config;
  const href = (name: string) => context.hrefOf(name);
  const options = client !== undefined && operations ? 'options?' : '';
  const result = response ? typePhrase(response, false, href) : [inlineCode('void')];
  const taken = parametersOf(operation).map(({ name, type, optional }) => [
    inlineCode(`${name}${optional ? '?' : ''}: `),
    ...typePhrase(type, false, href),
  ]);
  const wrappers = [...(client === undefined ? [] : ['Promise']), ...(delivery ? ['AsyncIterable'] : [])];
  return joinCode([
    inlineCode(`${callOf(operation, context)}(`),
    ...[...taken, ...(options === '' ? [] : [[inlineCode(options)]])].flatMap((part, index) =>
      index === 0 ? part : [inlineCode(', '), ...part],
    ),
    inlineCode(`): ${wrappers.map((name) => `${name}<`).join('')}`),
    ...result,
    inlineCode('>'.repeat(wrappers.length)),
  ]);
}

/** Neighbouring pieces of code become one. */
function joinCode(pieces: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.type === 'inlineCode' && last?.type === 'inlineCode') {
      joined[joined.length - 1] = inlineCode(last.value + piece.value);
    } else if (piece.type !== 'inlineCode' || piece.value !== '') joined.push(piece);
  }
  return joined;
}
