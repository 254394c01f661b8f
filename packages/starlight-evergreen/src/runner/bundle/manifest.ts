import type { SandboxScenario } from '../../sandbox/contract.ts';

/** One file that a worker runs: the runner and a part of a release, with or without the sandbox. */
export interface BundleFile {
  url: string;
}

/** A part of a release's schemas, in the order of their names. */
export interface SchemaFile extends BundleFile {
  /** Name of its first schema. */
  from: string;
}

/** The files of a release: a block gets the smallest that holds what it imports. */
export interface ReleaseFiles {
  id: string;
  /** What blocks import from. */
  specifier: string;
  /** The same and the other entries of the package that they may import from. */
  specifiers: string[];
  codec: 'wire' | 'plain';
  /** What its sandbox stands for, and what blocks find in `process.env`: how a request is repeated elsewhere. */
  api?: { origin: string; environment: Readonly<Record<string, string>> };
  /** What its sandbox can hold before a block runs; without a sandbox there are none. */
  scenarios: readonly SandboxScenario[];
  /** How names on the wire lead to those of the SDK: the address of `WireNames` as JSON. */
  names?: BundleFile;
  /** The client with the sandbox; a release of schemas alone has none. */
  client?: BundleFile;
  /** Schemas without the sandbox. */
  schemas: SchemaFile[];
  /** All of it. */
  full: BundleFile;
}

/** Where the page finds what it needs for the first run. */
export interface Manifest {
  /** Address of the sandboxed document. */
  frame: string;
  /** Address of what runs in it. */
  frameScript: string;
  /** In the order of the config. */
  releases: ReleaseFiles[];
}
