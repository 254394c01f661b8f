import {
  definePlugin,
  type ExpressiveCodeBlock,
  type ExpressiveCodePlugin,
} from '@astrojs/starlight/expressive-code';
import type { Element } from '@astrojs/starlight/expressive-code/hast';
import { resolve } from 'node:path';
import { type CheckedBlock, isPlainLanguage } from '../../blocks/block.ts';
import { readInfo } from '../../blocks/fence-info.ts';
import { type FenceFacts, readFence } from '../../blocks/fence.ts';
import { hoverFileOf } from '../hovers/hover-files.ts';
import { HoverTable } from '../hovers/hover-table.ts';
import { LINK } from '../hovers/type-tokens.ts';
import { pageOfFile } from '../hovers/page-of-file.ts';
import { type BlockPages, pagesOfBlock } from '../hovers/block-pages.ts';
import { ErrorAnnotation, HoverAnnotation } from './annotations.ts';
import { type Difference, readDifference } from './difference.ts';
import { keepLines } from './keep-lines.ts';
import { findBlock, releasePages } from './lookup.ts';
import { insertExcuse, insertRemarks, remarks } from './remark.ts';
import { noteFinding } from './findings.ts';
import { insertRunNote, scenarioFault } from '../run/scenario.ts';
import { blockStyles } from './styles.ts';
import { sharedColours } from './type-colours.ts';

interface BlockState {
  /** Its lines are those of the shown block. */
  checked: CheckedBlock;
  hovers: HoverTable;
  /** Where the types of its hovers lead. */
  pages: BlockPages | undefined;
  /** As written, notation lines included. */
  code: string;
  facts: FenceFacts;
}

/**
 * Shows TypeScript and JavaScript blocks as the checker saw them: without notation lines, with types to hover and with
 * the errors the block announces. It only looks results up; checking is the work of `src/blocks`.
 */
export function checkedBlocks(): ExpressiveCodePlugin {
  const states = new WeakMap<ExpressiveCodeBlock, BlockState>();
  const diffs = new WeakMap<ExpressiveCodeBlock, Difference>();
  /** As written, where a fence says more than a name. */
  const languages = new WeakMap<ExpressiveCodeBlock, string>();
  return definePlugin({
    name: 'Checked blocks',
    baseStyles: async ({ styleVariants }) =>
      blockStyles + (await sharedColours(styleVariants.map(({ theme }) => theme))),
    hooks: {
      preprocessLanguage({ codeBlock }) {
        const { language, meta, code } = codeBlock;
        const { lang, isDiff } = readInfo(language, meta, code);
        if (lang !== undefined && !isPlainLanguage(language)) {
          // Expressive Code knows the plain names only.
          codeBlock.language = lang;
          if (isDiff) codeBlock.props.useDiffSyntax = true;
          languages.set(codeBlock, language);
        }
        const difference = readDifference(codeBlock);
        if (difference !== undefined) diffs.set(codeBlock, difference);
      },
      preprocessCode({ codeBlock }) {
        const { meta } = codeBlock;
        const language = languages.get(codeBlock) ?? codeBlock.language;
        const difference = diffs.get(codeBlock);
        const { lang } = readInfo(language, meta, codeBlock.code);
        const { facts } = readFence(meta, codeBlock.code);
        if (lang === undefined || facts.excuse !== undefined) return;
        const code = difference === undefined ? codeBlock.code : difference.code;
        if (code === undefined) return;
        const file = sourceFile(codeBlock);
        const found = findBlock(code, language, file, meta);
        noteFinding({ checked: withScenarioFault(found, facts, code), code, lang, file });
        const checked = difference === undefined ? found : difference.place(found);
        if (checked === undefined) return;
        if (difference === undefined) keepLines(codeBlock, checked.code);
        const pages = pagesOfBlock(releasePages(), checked.code, pageOfFile(file));
        states.set(codeBlock, { checked, hovers: new HoverTable(pages), pages, code, facts });
      },
      annotateCode({ codeBlock }) {
        const state = states.get(codeBlock);
        if (state === undefined) return;
        for (const { line, character, length, text, docs = '' } of state.checked.hovers) {
          const index = state.hovers.add({ type: text, docs });
          codeBlock.getLine(line)?.addAnnotation(new HoverAnnotation(index, character, length));
        }
        for (const { line, character, length } of state.checked.errors) {
          codeBlock.getLine(line)?.addAnnotation(new ErrorAnnotation(character, length));
        }
      },
      postprocessRenderedBlock({ codeBlock, renderData }) {
        const isChecked = readInfo(codeBlock.language, codeBlock.meta).lang !== undefined;
        const { excuse } = isChecked ? readFence(codeBlock.meta, codeBlock.code).facts : {};
        if (excuse) insertExcuse(renderData.blockAst, excuse);
        const state = states.get(codeBlock);
        if (state === undefined) return;
        insertHovers(renderData.blockAst, state);
        insertRemarks(renderData.blockAst, remarks(state.checked));
        if (!diffs.has(codeBlock)) insertRunNote(renderData.blockAst, state.facts, state.code);
      },
    },
  });
}

/** What its tokens say when pointed at, and where the links in it start. */
function insertHovers(block: Element, { hovers, pages }: BlockState): void {
  if (hovers.size === 0) return;
  const table = hovers.toString();
  const file = hoverFileOf(table);
  block.properties['data-hovers'] = file === undefined ? table : '';
  if (file !== undefined) block.properties['data-hovers-src'] = file;
  if (pages !== undefined && table.includes(LINK)) block.properties['data-pages'] = pages.base;
}

/** A block that names a scenario which does not exist is as faulty as one with a wrong notation. */
function withScenarioFault(
  checked: CheckedBlock | undefined,
  { scenario }: FenceFacts,
  code: string,
): CheckedBlock | undefined {
  const fault = scenario === undefined ? undefined : scenarioFault(scenario, code);
  if (checked === undefined || fault === undefined) return checked;
  return { ...checked, faults: [...checked.faults, { line: 0, character: 0, length: 1, ...fault }] };
}

/**
 * The absolute path of the file a block is written in. An example names its own, relative to the project, in the meta
 * string; any other block belongs to the page it stands on. Of a `<Code>` component only the page's URL is known.
 */
function sourceFile(block: ExpressiveCodeBlock): string | undefined {
  const example = block.metaOptions.getString('example');
  if (example !== undefined) return resolve(example);
  const page = block.parentDocument?.sourceFilePath;
  return page?.includes('://') ? undefined : page;
}
