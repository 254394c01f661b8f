import type { Scenario } from '../scenario.ts';

export const empty: Scenario = {
  id: 'empty',
  sentence: 'An account in which nothing has been set up yet.',
  async seed() {
    // Nothing: the account is used as it is created.
  },
};
