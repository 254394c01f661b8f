import {
  ExpressiveCodeAnnotation,
  type AnnotationRenderOptions,
  type ExpressiveCodeInlineRange,
} from '@astrojs/starlight/expressive-code';
import { h, type Element, type Parents } from '@astrojs/starlight/expressive-code/hast';

function range(character: number, length: number): ExpressiveCodeInlineRange {
  return { columnStart: character, columnEnd: character + length };
}

/** Marks a token that has a type to show. */
export class HoverAnnotation extends ExpressiveCodeAnnotation {
  readonly #index: number;

  constructor(index: number, character: number, length: number) {
    super({ inlineRange: range(character, length), renderPhase: 'later' });
    this.#index = index;
  }

  /** The highlighter has wrapped most tokens already; its span then takes the mark, which saves a wrapper a token. */
  render({ nodesToTransform }: AnnotationRenderOptions): Parents[] {
    return nodesToTransform.map((node) => {
      if (!isSpan(node)) return h('span', { 'data-h': this.#index }, node);
      node.properties['data-h'] = this.#index;
      return node;
    });
  }
}

/** Underlines what the compiler complains about. */
export class ErrorAnnotation extends ExpressiveCodeAnnotation {
  constructor(character: number, length: number) {
    super({ inlineRange: range(character, length), renderPhase: 'latest' });
  }

  render({ nodesToTransform }: AnnotationRenderOptions): Parents[] {
    return nodesToTransform.map((node) => h('span', { class: 'block-error' }, node));
  }
}

function isSpan(node: Parents): node is Element {
  return node.type === 'element' && node.tagName === 'span' && node.properties['data-h'] === undefined;
}
