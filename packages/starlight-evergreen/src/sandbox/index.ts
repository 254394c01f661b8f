export type {
  Sandbox,
  SandboxClock,
  SandboxModule,
  SandboxMoment,
  SandboxOptions,
  SandboxScenario,
  StateGroup,
  StateItem,
} from './contract.ts';
export { type SandboxServer, serveSandbox } from './serve.ts';
