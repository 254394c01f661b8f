import { adaOn } from './ada-on.ts';
import { seedCreditPlan } from './credit-plan.ts';

export const walletCustomer = adaOn({
  id: 'wallet-customer',
  sentence:
    'A customer `cus_123` on Wallet, who has 10 dollars a month in `wallet`; a message costs $0.02 and an image $0.25.',
  plan: 'wallet_plan',
  sell: (api) =>
    seedCreditPlan(api, {
      credits: {
        id: 'wallet',
        name: 'Wallet',
        singular: 'dollar',
        plural: 'dollars',
        message: 0.02,
        image: 0.25,
      },
      plan: { id: 'wallet_plan', name: 'Wallet', price: 10, gives: 10 },
    }),
});
