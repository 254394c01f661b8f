import {
  definePlugin,
  type ExpressiveCodeBlock,
  type ExpressiveCodePlugin,
} from '@astrojs/starlight/expressive-code';
import { resolve } from 'node:path';
import { blockLanguage, type CheckedBlock } from '../../blocks/block.ts';
import { type FenceFacts, readFence } from '../../blocks/fence.ts';
import { HoverTable } from '../hovers/hover-table.ts';
import { ErrorAnnotation, HoverAnnotation } from './annotations.ts';
import { keepLines } from './keep-lines.ts';
import { findBlock } from './lookup.ts';
import { insertExcuse, insertRemarks, remarks } from './remark.ts';
import { noteFinding } from './findings.ts';
import { insertRunNote, scenarioFault } from '../run/scenario.ts';
import { blockStyles } from './styles.ts';

interface BlockState {
  checked: CheckedBlock;
  hovers: HoverTable;
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
  return definePlugin({
    name: 'Checked blocks',
    baseStyles: blockStyles,
    hooks: {
      preprocessCode({ codeBlock }) {
        const lang = blockLanguage(codeBlock.language);
        const { code } = codeBlock;
        const { facts } = readFence(codeBlock.meta, code);
        if (lang === undefined || facts.excuse !== undefined) return;
        const file = sourceFile(codeBlock);
        const checked = findBlock(code, lang, file);
        noteFinding({ checked: withScenarioFault(checked, facts, code), code, lang, file });
        if (checked === undefined) return;
        keepLines(codeBlock, checked.code);
        states.set(codeBlock, { checked, hovers: new HoverTable(), code, facts });
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
        const isChecked = blockLanguage(codeBlock.language) !== undefined;
        const { excuse } = isChecked ? readFence(codeBlock.meta, codeBlock.code).facts : {};
        if (excuse) insertExcuse(renderData.blockAst, excuse);
        const state = states.get(codeBlock);
        if (state === undefined) return;
        if (state.hovers.size > 0) renderData.blockAst.properties['data-hovers'] = state.hovers.toString();
        insertRemarks(renderData.blockAst, remarks(state.checked));
        insertRunNote(renderData.blockAst, state.facts, state.code);
      },
    },
  });
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
