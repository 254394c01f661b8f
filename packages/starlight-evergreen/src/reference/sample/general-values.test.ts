import { describe, expect, it } from 'vitest';
import {
  array,
  enumeration,
  field,
  integer,
  model,
  number,
  object,
  referenceOf,
  string,
  union,
  literal,
  optional,
} from '../testing/reference.ts';
import { generalValues } from './general-values.ts';
import { modelNoun } from './model-noun.ts';
import { createSampler } from './sampler.ts';

const reference = referenceOf(
  object('Pet', [
    field('id', string),
    field('name', string),
    field('ownerId', string),
    field('owner', model('Owner')),
    field('tags', array(string)),
    field('status', model('PetStatus')),
    field('weight', number),
    field('price', number),
    field('photoUrls', array(string), { constraints: { minItems: 1 } }),
    field('createdAt', string, { constraints: { format: 'date-time' } }),
    field('description', string),
  ]),
  object('Owner', [field('id', integer), field('name', string), field('email', string)]),
  enumeration('PetStatus', 'available', 'pending'),
  object('ListPetsRequest', [optional('limit', integer), optional('cursor', string)]),
  object('ListPetsResponse', [
    field('pets', array(model('Pet'))),
    field('nextCursor', string, { nullable: true }),
  ]),
  object('SearchPetsRequest', [field('sort', union(literal('name'), literal('weight')))]),
);

it('makes plausible values of models that it knows nothing of', () => {
  const sampler = createSampler(reference, generalValues);
  expect(sampler.required('Pet')).toMatchInlineSnapshot(`
    {
      "createdAt": "2026-01-01T00:00:00.000Z",
      "description": "A short description.",
      "id": "pet_123",
      "name": "Pet",
      "owner": {
        "email": "ada@example.com",
        "id": 123,
        "name": "Ada Lovelace",
      },
      "ownerId": "owner_123",
      "photoUrls": [
        "https://example.com",
      ],
      "price": 20,
      "status": "available",
      "tags": [
        "example",
      ],
      "weight": 2.5,
    }
  `);
  expect(sampler.full('ListPetsRequest')).toMatchInlineSnapshot(`
    {
      "cursor": "cursor_123",
      "limit": 10,
    }
  `);
  expect(sampler.required('ListPetsResponse')).toEqual({
    nextCursor: null,
    pets: [sampler.required('Pet')],
  });
  expect(sampler.required('SearchPetsRequest')).toEqual({ sort: 'name' });
});

it('gives way to a table that extends it', () => {
  const rules = { ...generalValues, values: { ...generalValues.values, 'pet.name': 'Rex', petId: 'rex' } };
  expect(createSampler(reference, rules).required('Pet')).toMatchObject({ id: 'pet_123', name: 'Rex' });
});

it('speaks of no business in particular', () => {
  expect(JSON.stringify(generalValues)).not.toMatch(/billing|credits?"|cus_|invoice|plan"|subscription/i);
});

describe('modelNoun', () => {
  it.each([
    ['Pet', 'pet'],
    ['Parcel', 'parcel'],
    ['CreateParcelRequest', 'parcel'],
    ['ListParcelsResponse', 'parcel'],
    ['ParcelPage', 'parcel'],
    ['GetLineItemParams', 'lineItem'],
    ['ShippingAddress', 'shippingAddress'],
    ['ListCategories', 'category'],
    ['Address', 'address'],
    ['HTTPError', 'httpError'],
    ['CancelResponse', ''],
    ['Response', ''],
    ['lineItems', 'lineItem'],
    ['', ''],
  ])('%s is about %j', (name, noun) => {
    expect(modelNoun(name)).toBe(noun);
  });
});
