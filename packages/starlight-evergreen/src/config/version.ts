/** A released version: three numbers, no prerelease. */
export const releasedVersion = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

/** One version, also one before its release. */
export const exactVersion = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

/** Whether a text names one version, and not a range or a tag that may mean another one tomorrow. */
export function isExact(text: string): boolean {
  return exactVersion.test(text);
}

/** Orders released versions: negative when `a` is the earlier one, 0 when both are the same. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
