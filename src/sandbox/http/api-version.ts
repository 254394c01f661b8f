import { refuse } from '../api-error.ts';

const known = ['2.1.0', '2.2.0', '2.3.0', '2.4.0'];

/**
 * Checks the `x-api-version` header. Without one, the newest version answers.
 * @throws an {@link ApiError} for a version that the sandbox does not speak
 */
export function checkApiVersion(version: string | undefined): void {
  if (version === undefined || known.includes(version)) return;
  throw refuse(`Invalid API version: ${version}. Known versions: ${known.join(', ')}`, 'invalid_api_version');
}
