import type { Nodes, RootContent } from 'mdast';
import type { DocsConfig } from '../../config/index.ts';
import type { Project } from '../project.ts';
import type { FindBlock } from './shown-code.ts';
import type { Attributes } from './expression.ts';

/** An element of an MDX page: a component or an HTML element. */
export interface PageElement {
  name: string;
  attributes: Attributes;
  /** What stands in it, as plain Markdown already. */
  children: RootContent[];
  /** What stands in it, as written. */
  source: readonly Nodes[];
}

/** Where an element is written. */
export interface Surroundings {
  /** What the plugin knows of the site. */
  project: Project;
  /** The current one first. */
  releases: DocsConfig['releases'];
  /** How the site's own components are written, by name. */
  writers: Readonly<Record<string, Writer>>;
  find: FindBlock;
}

/**
 * How an element is written as Markdown.
 *
 * @throws Error with one sentence when its attributes do not fit.
 */
export type Writer = (element: PageElement, surroundings: Surroundings) => RootContent[];

/** An attribute that is text. @throws when it is there and is something else. */
export function textAttribute({ name, attributes }: PageElement, attribute: string): string | undefined {
  const value = attributes[attribute];
  if (value === undefined || typeof value === 'string') return value;
  throw new Error(`"${attribute}" of <${name}> has to be text here`);
}

/** An attribute that must be text. @throws when it is not there. */
export function requiredText(element: PageElement, attribute: string): string {
  const value = textAttribute(element, attribute);
  if (value !== undefined) return value;
  throw new Error(`<${element.name}> has no "${attribute}"`);
}
