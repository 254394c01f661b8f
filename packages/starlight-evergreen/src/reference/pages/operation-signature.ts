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
  const { request, response } = operation;
  const { client, operations } = context.release.config;
  const href = (name: string) => context.hrefOf(name);
  const type = (of: typeof request) => (of ? typePhrase(of, false, href) : [inlineCode('void')]);
  const options = client !== undefined && operations ? 'options?' : '';
  const result = type(response);
  return joinCode([
    inlineCode(`${callOf(operation, context)}(${request ? 'request: ' : options}`),
    ...(request ? [...type(request), inlineCode(`${options === '' ? '' : `, ${options}`}`)] : []),
    inlineCode(client === undefined ? '): ' : '): Promise<'),
    ...result,
    inlineCode(client === undefined ? '' : '>'),
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
