import { syntaxTree } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { codeTokens } from './code-tokens.ts';

const marks = new Map<string, Decoration>();

/** Colours what is in sight: classes `code-…`, for which the static blocks' highlighter has made the colours. */
export const highlighting: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = highlight(view);
    }

    update({ docChanged, viewportChanged, startState, state, view }: ViewUpdate): void {
      if (docChanged || viewportChanged || syntaxTree(startState) !== syntaxTree(state))
        this.decorations = highlight(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function highlight({ state, visibleRanges }: EditorView): DecorationSet {
  const tokens = visibleRanges.flatMap(({ from, to }) =>
    codeTokens(syntaxTree(state), (start, end) => state.sliceDoc(start, end), from, to),
  );
  return Decoration.set(
    tokens.map(({ kind, from, to }) => markOf(kind).range(from, to)),
    true,
  );
}

function markOf(kind: string): Decoration {
  const known = marks.get(kind) ?? Decoration.mark({ class: `code-${kind}` });
  marks.set(kind, known);
  return known;
}
