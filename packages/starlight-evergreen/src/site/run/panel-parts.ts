import type { MakePart } from './panel.ts';
import { draftPart } from './draft-part.ts';
import { outputPart } from './output-part.ts';
import { toolsPart } from './tools-part.ts';

/** What every panel has, in the order in which it stands there. */
export const panelParts: readonly MakePart[] = [draftPart, outputPart, toolsPart];
