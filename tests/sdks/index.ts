import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installSdk } from './install.ts';
import { measureSdk, type SdkMeasurement } from './measure-sdk.ts';
import { pinnedSdks, type Sdk, sdkNamed } from './sdk.ts';
import { formatTable, isGood } from './table.ts';

/**
 * Measures SDKs and prints a table, and beside each project a file with all that is wrong.
 * @param named - SDKs as `NAME@VERSION`, which are installed when they are not yet; none for those that are pinned
 * @param root - the folder of this project, whose `.cache` holds theirs
 * @returns whether all of them are as good as they have to be
 */
export async function measureSdks(
  named: readonly string[],
  root: string,
  print: (text: string) => void,
): Promise<boolean> {
  const pinned = pinnedSdks();
  const sdks = named.length === 0 ? pinned : named.map((text) => sdkNamed(text, pinned));
  const folder = join(root, '.cache/sdks');
  mkdirSync(folder, { recursive: true });
  const measurements: SdkMeasurement[] = [];
  let isWhole = true;
  for (const sdk of sdks) {
    print(`  ${sdk.name} ${sdk.version}`);
    // oxlint-disable-next-line no-await-in-loop -- side by side they would slow one another down
    const measurement = await measureOne(sdk, folder, print);
    if (measurement) measurements.push(measurement);
    else isWhole = false;
  }
  print(`\n${formatTable(measurements)}`);
  return isWhole && measurements.every(isGood);
}

async function measureOne(
  sdk: Sdk,
  folder: string,
  print: (text: string) => void,
): Promise<SdkMeasurement | undefined> {
  try {
    const project = installSdk(sdk, folder);
    const measurement = await measureSdk(sdk, project);
    const path = join(project, 'measured.json');
    writeFileSync(path, `${JSON.stringify(measurement, null, 2)}\n`);
    print(`    details: ${path}`);
    return measurement;
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
