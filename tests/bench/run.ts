import { fileURLToPath } from 'node:url';
import { createBench } from './bench.ts';
import { measureBuild } from './build.ts';
import { measureCheck } from './check.ts';
import { stopChildren } from './child.ts';
import { measureDev } from './dev.ts';
import { measureDrift } from './drift.ts';
import { measureGenerate } from './generate.ts';
import { measurePackages } from './packages.ts';
import { measurePageWeight } from './page-weight.ts';
import { measurePlayground } from './playground.ts';
import { measureReaders } from './readers.ts';
import { measureTests } from './tests.ts';
import { formatRows, holds, type Row } from './row.ts';
import { measureSdks } from '../sdks/index.ts';

const measurements = {
  check: measureCheck,
  generate: measureGenerate,
  drift: measureDrift,
  build: measureBuild,
  dev: measureDev,
  packages: measurePackages,
  'page-weight': measurePageWeight,
  playground: measurePlayground,
  readers: measureReaders,
  tests: measureTests,
};

// `npm run bench` measures everything, `npm run bench -- check build` some of it, and `npm run bench sdks` how well other
// SDKs are documented: `npm run bench sdks -- dub@0.73.5` those that are named.
const names = Object.keys(measurements);
const asked = process.argv.slice(2).filter((argument) => argument !== '--');
if (asked[0] === 'sdks') {
  process.once('exit', stopChildren);
  const good = await measureSdks(
    asked.slice(1),
    fileURLToPath(new URL('../..', import.meta.url)),
    console.log,
  );
  process.exit(good ? 0 : 1);
}
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measurement "${unknown.join('", "')}": choose from ${names.join(', ')}.`);
  process.exit(1);
}

const bench = createBench(console.log);
process.once('exit', () => {
  stopChildren();
  bench.remove();
});
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const rows: Row[] = [];
let failed = false;
for (const [name, measurement] of Object.entries(measurements)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(name);
  try {
    rows.push(...(await measurement(bench)));
  } catch (error) {
    // The others may still tell something.
    failed = true;
    console.error(error instanceof Error ? error.message : error);
  }
}
console.log(`\n${formatRows(rows)}`);
process.exit(failed || !rows.every(holds) ? 1 : 0);
