const inMeta = /(?:^|\s)sandbox="(?<id>[^"]*)"/;
const inCode = /^\/\/\s?@sandbox:\s*(?<id>\S+)/;

/**
 * Id of the scenario that a block runs against, from `sandbox="…"` in its fence or `// @sandbox: …` in its first line;
 * undefined when it names none, and is not to be run.
 */
export function scenarioOf(meta: string, code: string): string | undefined {
  return inMeta.exec(meta)?.groups?.['id'] ?? inCode.exec(code)?.groups?.['id'];
}

/** Whether a fence says `node-only`: the block needs what a page has not, such as a server. */
export function isNodeOnly(meta: string): boolean {
  return /(?:^|\s)node-only(?=\s|$)/.test(meta);
}

/**
 * Why a block is type-checked but never run, from `not-run="reason"` in its fence: it needs what neither the page nor the
 * tests have. Undefined when it says nothing of the kind.
 */
export function notRunReason(meta: string): string | undefined {
  return /(?:^|\s)not-run="(?<reason>[^"]*)"/.exec(meta)?.groups?.['reason'];
}
