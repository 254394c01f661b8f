import { adaOn } from './ada-on.ts';
import { seedCreditPlan } from './credit-plan.ts';

export const creditsCustomer = adaOn({
  id: 'credits-customer',
  sentence:
    'A customer `cus_123` on Studio with 1,000 credits a month; a message costs 1 credit and an image 5.',
  plan: 'studio',
  sell: (api) =>
    seedCreditPlan(api, {
      credits: {
        id: 'credits',
        name: 'Credits',
        singular: 'credit',
        plural: 'credits',
        message: 1,
        image: 5,
      },
      plan: { id: 'studio', name: 'Studio', price: 40, gives: 1000 },
    }),
});
