import { z } from 'zod';
import { openEnum } from './enums.ts';

/** The names that one family gives to a feature and its parts. */
export interface FeatureNames {
  type: string;
  creditSchema: string;
  display: string;
  feature: string;
}

/**
 * A feature and the models it is made of.
 * @param names - what the release calls each model of this family
 * @param place - where the feature is met, as the end of a sentence
 */
export function featureFamily(names: FeatureNames, place: string) {
  const type = openEnum({
    boolean: 'On or off: a plan has it or lacks it, and nothing is counted.',
    metered: 'Counted: use takes units from a balance.',
    credit_system: 'A pool of credits that several metered features draw on, each at its own rate.',
  }).meta({
    id: names.type,
    direction: 'response',
    description: `The kind of a feature, which decides whether and how its use is counted. Met in ${place}.`,
    examples: ['metered'],
  });

  const creditSchema = z
    .object({
      meteredFeatureId: z.string().meta({
        description: 'Feature whose use is paid in credits.',
        examples: ['messages'],
      }),
      creditCost: z.number().meta({
        description: 'Credits that one unit of the feature costs.',
        examples: [0.2],
      }),
    })
    .meta({
      id: names.creditSchema,
      direction: 'response',
      description: `One rate of a credit system: a feature, and its price in credits. Met in ${place}.`,
    });

  const display = z
    .object({
      singular: z
        .string()
        .nullish()
        .meta({ description: 'Word for a single unit.', examples: ['message'] }),
      plural: z
        .string()
        .nullish()
        .meta({ description: 'Word for several units.', examples: ['messages'] }),
    })
    .meta({
      id: names.display,
      direction: 'response',
      description: `The words for the units of a feature, to show in your product. Met in ${place}.`,
    });

  const feature = z
    .object({
      id: z.string().meta({
        description: 'Id of the feature, as you pass it in `featureId`.',
        examples: ['messages'],
      }),
      name: z
        .string()
        .meta({ description: 'Name of the feature for people to read.', examples: ['Messages'] }),
      type: type.meta({ description: 'Whether the feature is a switch, a meter or a pool of credits.' }),
      consumable: z.boolean().meta({
        description:
          '`true` when use eats units up until a reset, as with messages; `false` when units are held while in use, as with seats.',
        examples: [true],
      }),
      eventNames: z
        .array(z.string())
        .optional()
        .meta({
          description: 'Events that count as use of this feature when you track by `eventName`.',
          examples: [['message_sent']],
        }),
      creditSchema: z.array(creditSchema).optional().meta({
        description: 'For a credit system: which features draw on it, and at what rate.',
      }),
      display: display.optional().meta({ description: 'What one unit and several units are called.' }),
      archived: z.boolean().meta({
        description: '`true` once the feature is put away; the dashboard no longer shows it.',
        examples: [false],
      }),
    })
    .meta({
      id: names.feature,
      direction: 'response',
      description: `A feature of your product that plans grant: its kind, its name and what feeds it. Met in ${place}.`,
    });

  return { type, creditSchema, display, feature };
}
