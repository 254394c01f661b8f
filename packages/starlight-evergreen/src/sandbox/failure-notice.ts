import type { SandboxModule } from './contract.ts';

/**
 * Finds the line with which an SDK owns up to having hidden a failed request.
 * @returns a test for what the code prints with `console.error`
 */
export function failureNoticeTest({
  failureNotice,
}: Pick<SandboxModule, 'failureNotice'>): (line: string) => boolean {
  if (failureNotice === undefined) return () => false;
  const notice = new RegExp(failureNotice, 'i');
  return (line) => notice.test(line);
}

/** Why a run that printed such a line proves nothing. */
export const hiddenFailure =
  'The SDK printed that it hides a failed request: what it returned did not come from the sandbox.';
