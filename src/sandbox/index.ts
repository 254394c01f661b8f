export { type Clock, defaultNow } from './clock.ts';
export { create, failureNotice, servingNote } from './contract.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.ts';
export { environment, origin } from './environment.ts';
export type { Scenario, SeedRequest, SeedTime } from './scenario.ts';
export { findScenario, scenarios } from './scenarios/index.ts';
