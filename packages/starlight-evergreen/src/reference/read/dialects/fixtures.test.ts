import { join } from 'node:path';
import { testFixtures } from '../testing/fixtures.ts';

testFixtures(join(import.meta.dirname, 'fixtures'));
