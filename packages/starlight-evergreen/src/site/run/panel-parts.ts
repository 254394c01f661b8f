import type { MakePart } from './panel.ts';
import { outputPart } from './output-part.ts';

/** What every panel has, in the order in which it stands there. */
export const panelParts: readonly MakePart[] = [outputPart];
