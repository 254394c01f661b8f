import { nearestWord } from '../problem/nearest-word.ts';
import { type FenceAttribute, readAttributes } from './fence-attributes.ts';

/** What a fence, and the first line of the code in it, say of a block. No other module reads either. */
export interface FenceFacts {
  /** Id of the scenario that the block runs against: `sandbox="…"`, or a first line `// @sandbox: …`. */
  scenario?: string;
  /** It needs what a page has not, such as a server: `node-only`. */
  nodeOnly?: true;
  /** Why it is never run: `not-run="…"`. */
  notRun?: string;
  /** Why it is not checked: `unchecked="…"`. */
  excuse?: string;
}

/** Something wrong in the meta text of a fence. Positions count from 0. */
export interface FenceFault {
  character: number;
  length: number;
  message: string;
  hint: string;
}

const ours = {
  sandbox: 'sandbox="the-id-of-a-scenario"',
  'node-only': 'node-only',
  'not-run': 'not-run="a browser sends it to your server"',
  unchecked: 'unchecked="shows the output of a tool"',
} as const;

/** Attributes that Expressive Code and its plugins read, and `example`, with which this package names a block's file. */
const others = [
  'collapse',
  'collapsePreserveIndent',
  'collapseStyle',
  'del',
  'diff',
  'example',
  'frame',
  'hangingIndent',
  'ins',
  'lang',
  'mark',
  'preserveIndent',
  'showLineNumbers',
  'startLineNumber',
  'title',
  'useTabs',
  'wrap',
];

/** What people write when they mean one of ours. */
const synonyms: Readonly<Record<string, keyof typeof ours>> = {
  scenario: 'sandbox',
  node: 'node-only',
  'no-run': 'not-run',
  norun: 'not-run',
  'skip-run': 'not-run',
  'no-check': 'unchecked',
  nocheck: 'unchecked',
};

/** A class, an id or a key of another tool is not ours, however near. */
const foreign = /^[^\p{L}]|:$/u;

const known = [...Object.keys(ours), ...others];

const scenarioLine = /^\/\/\s?@sandbox(?::[ \t]*(?<id>[^\r\n]*))?[ \t]*(?:\r?\n|$)/;

/**
 * Reads the meta text of a fence, and the code in it.
 * @returns what they say, and what is wrong with the meta text: words of ours that are misspelt, or lack a reason. Words
 * that are like none of ours belong to other plugins.
 */
export function readFence(meta: string, code: string): { facts: FenceFacts; faults: FenceFault[] } {
  const attributes = readAttributes(meta);
  const valueOf = (name: keyof typeof ours): string | undefined => {
    const found = attributes.find((attribute) => attribute.name === name && attribute.isOpen !== true);
    return found === undefined ? undefined : (found.value ?? '').trim();
  };
  const scenario = valueOf('sandbox') ?? readScenarioLine(code)?.scenario;
  const notRun = valueOf('not-run');
  const excuse = valueOf('unchecked');
  const facts: FenceFacts = {
    ...(scenario !== undefined && scenario !== '' && { scenario }),
    ...(valueOf('node-only') !== undefined && { nodeOnly: true as const }),
    ...(notRun !== undefined && { notRun }),
    ...(excuse !== undefined && { excuse }),
  };
  return { facts, faults: attributes.flatMap((attribute) => faultOf(attribute, facts, code)) };
}

/** Where a block runs that is right: in the page and in Node, in Node alone, or nowhere. */
export function runsIn({ excuse, notRun, nodeOnly }: FenceFacts): 'page' | 'node' | 'nowhere' {
  if (excuse !== undefined || notRun !== undefined) return 'nowhere';
  return nodeOnly === true ? 'node' : 'page';
}

/** The scenario that the first line of a module names, with the title below it, and the module without those lines. */
export interface ScenarioLine {
  scenario: string;
  title: string;
  code: string;
}

/** Reads a module whose first line is `// @sandbox: pro-customer`. The next may be its title: `// Who may send`. */
export function readScenarioLine(code: string): ScenarioLine | undefined {
  const match = scenarioLine.exec(code);
  const scenario = match?.groups?.['id']?.trim() ?? '';
  if (match === null || scenario === '') return undefined;
  const rest = code.slice(match[0].length);
  const title = /^\/\/ (?<text>.*)(?:\r?\n|$)/.exec(rest);
  return {
    scenario,
    title: title?.groups?.['text'] ?? '',
    code: rest
      .slice(title?.[0].length ?? 0)
      .replace(/^\s*\n/, '')
      .trimEnd(),
  };
}

function faultOf(
  { name, value, index, isOpen }: FenceAttribute,
  facts: FenceFacts,
  code: string,
): FenceFault[] {
  const fault = (message: string, hint: string): FenceFault[] => [
    { character: index, length: name.length, message, hint },
  ];
  if (isOpen === true)
    return fault(
      `a quote opens at \`${name}\` that is not closed before a space or the end`,
      'Close it; a quote inside of a value has a backslash before it, or is of the other kind.',
    );
  const isEmpty = value === undefined || value.trim() === '';
  switch (name) {
    case 'sandbox': {
      if (isEmpty) return fault('`sandbox` names no scenario', `Name one: ${ours.sandbox}`);
      const line = readScenarioLine(code)?.scenario;
      if (line === undefined || line === value) return [];
      return fault(
        `the fence names the scenario "${value}", and the first line of the code "${line}"`,
        'Remove one of the two.',
      );
    }
    case 'node-only':
      if (value !== undefined) return fault('`node-only` takes no value', `Write the word alone: ${name}`);
      if (facts.scenario !== undefined || facts.notRun !== undefined) return [];
      return fault(
        'a block that only Node can run names no scenario, so nothing runs it',
        `Name the scenario: ${ours.sandbox} node-only`,
      );
    case 'not-run':
      return isEmpty ? fault('a block that is not run must say why', writeReason('not-run')) : [];
    case 'unchecked':
      return isEmpty ? fault('a block that is not checked must say why', writeReason('unchecked')) : [];
    default:
      return unknown(name).flatMap(([message, hint]) => fault(message, hint));
  }
}

function writeReason(name: keyof typeof ours): string {
  return `Write the reason into the fence: \`\`\`ts ${ours[name]}`;
}

function unknown(name: string): [message: string, hint: string][] {
  if (known.includes(name) || foreign.test(name)) return [];
  const meant = synonyms[name.toLowerCase()] ?? nearestWord(name, known);
  return meant === undefined ? [] : [[`fences have no attribute \`${name}\``, `Did you mean \`${meant}\`?`]];
}
