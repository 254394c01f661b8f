import { expect, test } from 'vitest';
import { readPageNames, writePageNames } from './page-names.ts';

const models = new Map([
  ['Parcel', 'models/parcel/'],
  ['PostOffice', 'models/post-office/'],
  ['POSTOffice', 'models/post-office-2/'],
]);
const methods = new Map([['Parcels.send', 'operations/parcels/send/']]);

test('what is written is read back', () => {
  expect(readPageNames(writePageNames({ models, methods }))).toEqual({ models, methods });
  const none = { models: new Map(), methods: new Map() };
  expect(readPageNames(writePageNames(none))).toEqual(none);
});

test('only addresses that do not follow from names are carried', () => {
  const { usual, others } = writePageNames({ models, methods });
  expect(usual).toBe('Parcel PostOffice');
  expect(others).toEqual({ POSTOffice: 'models/post-office-2/' });
});
