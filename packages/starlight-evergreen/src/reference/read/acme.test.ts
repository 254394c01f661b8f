import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../config/index.ts';
import { linkPackage } from '../testing/temporary-project.ts';
import { readRelease } from './index.ts';

const sdk = join(import.meta.dirname, '../../../fixtures/acme/sdk');

it('reads a package whose schemas translate, each under an ending of its own, beside schemas of both sides', async () => {
  const { releases } = parseConfig({
    values: './values.ts',
    releases: [
      {
        id: 'acme',
        label: 'Acme',
        slug: 'reference',
        package: 'acme-sdk',
        client: 'Acme',
        suffixes: { response: '$in', request: '$out' },
      },
    ],
  });
  const [config] = releases;
  if (!config) throw new Error('a config has at least one release');
  const { reference, comparison, problems } = await readRelease(config, linkPackage('acme-sdk', sdk));

  expect(problems).toEqual([]);
  expect(comparison).toEqual({ fields: 42, agreed: 42, agreedByDefault: 4 });
  expect(Object.values(reference.models).map(({ name, direction }) => `${name} ${direction}`)).toEqual([
    'Address both',
    'CancelParcelRequest request',
    'CreateParcelRequest request',
    'DeliveredEvent response',
    'Item both',
    'ListParcelsRequest request',
    'Parcel response',
    'ParcelEvent response',
    'ParcelPage response',
    'ParcelRequest request',
    'ParcelSize both',
    'ParcelStatus both',
    'ScannedEvent response',
  ]);
  expect(reference.models['ParcelSize']).toMatchObject({
    kind: 'enum',
    values: [{ value: 'small' }, { value: 'medium' }, { value: 'large' }],
    open: false,
  });
  expect(reference.operations.map(({ name }) => name)).toEqual([
    'createParcel',
    'getParcel',
    'listParcels',
    'cancelParcel',
    'listEvents',
  ]);
});
