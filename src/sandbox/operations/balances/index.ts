import { batchTrack } from './batch-track.ts';
import { check } from './check.ts';
import { createBalance } from './create.ts';
import { deleteBalance } from './delete.ts';
import { finalizeBalance } from './finalize.ts';
import { track } from './track.ts';
import { trackTokens } from './track-tokens.ts';
import { updateBalance } from './update.ts';

export const balanceOperations = [
  check,
  track,
  batchTrack,
  trackTokens,
  createBalance,
  updateBalance,
  deleteBalance,
  finalizeBalance,
];
