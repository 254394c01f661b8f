import { searchLogs } from './search.ts';

export const logOperations = [searchLogs];
