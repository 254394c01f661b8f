import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  insertCompletionText,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { CompletionItem, TypeInfo } from '../language/language.ts';
import type { Compiler } from './compiler.ts';

/** Lists what can stand at the cursor, each with its type. */
export function completion(compiler: Compiler, typeCard: (info: TypeInfo) => Node[]): Extension {
  const complete = async (context: CompletionContext): Promise<CompletionResult | null> => {
    if (!context.explicit && context.matchBefore(/[\w$.'"`]$/) === null) return null;
    const code = context.state.doc.toString();
    const found = await compiler.ask(code, (language) => language.completions(context.pos));
    if (found === undefined || found.items.length === 0 || context.aborted) return null;
    const { from, to, items } = found;
    const info = async (name: string): Promise<Node | null> => {
      const known = await compiler.ask(code, (language) => language.completionInfo(context.pos, name));
      return known === undefined ? null : cardOf(typeCard(known));
    };
    return { from, to, validFor: /^[\w$]*$/, options: items.map((item) => optionOf(item, info)) };
  };
  return autocompletion({ override: [complete], icons: false, maxRenderedOptions: 60 });
}

function optionOf(
  { name, kind, insert, from, optional }: CompletionItem,
  info: (name: string) => Promise<Node | null>,
): Completion {
  return {
    label: name,
    ...(optional === true && { displayLabel: `${name}?` }),
    ...(insert !== undefined && { apply: insert }),
    ...(insert !== undefined && from !== undefined && { apply: replacing(insert, from) }),
    // The fields that a value must have come first.
    boost: optional === true ? -1 : kind === 'property' || kind === 'method' ? 1 : 0,
    detail: kind === 'getter' ? 'property' : kind,
    info: () => info(name),
  };
}

/** Takes the place of what stands before the name as well. */
function replacing(insert: string, from: number): NonNullable<Completion['apply']> {
  return (view, _completion, _from, to) => view.dispatch(insertCompletionText(view.state, insert, from, to));
}

function cardOf(nodes: Node[]): Node {
  const card = document.createElement('div');
  card.className = 'editor-card';
  card.append(...nodes);
  return card;
}
