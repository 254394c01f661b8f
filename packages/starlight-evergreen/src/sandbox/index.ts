export type { Sandbox, SandboxModule, SandboxOptions, SandboxScenario } from './contract.ts';
export { type SandboxServer, serveSandbox } from './serve.ts';
