import type { MakePart } from './panel.ts';
import { abovePart } from './above-part.ts';
import { clockPart } from './clock-part.ts';
import { draftPart } from './draft-part.ts';
import { outputPart } from './output-part.ts';
import { scenarioPart } from './scenario-part.ts';
import { statePart } from './state-part.ts';
import { toolsPart } from './tools-part.ts';

/** What every panel has, in the order in which it stands there. */
export const panelParts: readonly MakePart[] = [
  draftPart,
  scenarioPart,
  abovePart,
  outputPart,
  clockPart,
  statePart,
  toolsPart,
];
