import { mintKey } from './mint.ts';
import { refreshKey } from './refresh.ts';
import { revokeKey } from './revoke.ts';

export const keyOperations = [mintKey, refreshKey, revokeKey];
