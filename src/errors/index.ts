import { codes } from './codes/index.ts';
import inSandbox from './in-sandbox.json' with { type: 'json' };
import { common, operations } from './operations/index.ts';

/** The errors of the SDK's operations, for `docs.config.ts`. */
export const errors = {
  page: '/guides/errors/',
  codes,
  common,
  operations,
  shown: { where: 'in the sandbox', operations: inSandbox },
};
