import { z } from 'zod';

/**
 * The end of a price tier.
 * @param id - the model's name
 * @param place - where the tier stands, as the end of a sentence
 */
export function tierEnd(id: string, place: string) {
  return z.union([z.number(), z.string()]).meta({
    id,
    direction: 'response',
    description: `Where a price tier ends: a number of units, or \`"inf"\` for the last tier. Met in ${place}.`,
    examples: [1000, 'inf'],
  });
}

/**
 * One step of a tiered price.
 * @param id - the model's name
 * @param place - where the tier stands, as the end of a sentence
 * @param to - the end of a tier, of the same family
 */
export function tier<To extends ReturnType<typeof tierEnd>>(id: string, place: string, to: To) {
  return z
    .object({
      to: to.meta({
        description: 'Last unit that this tier prices, counting included units. The final tier says `"inf"`.',
      }),
      amount: z.number().meta({
        description: 'Price within this tier, in major units of the currency: 0.5 is 50 cents.',
        examples: [0.5],
      }),
    })
    .meta({
      id,
      direction: 'response',
      description: `One step of a tiered price: up to which quantity it applies, and what it costs. Met in ${place}.`,
    });
}
