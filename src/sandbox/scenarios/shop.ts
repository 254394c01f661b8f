import { seedAddOns } from './add-ons.ts';
import { adaOn } from './ada-on.ts';

export const shop = adaOn({
  id: 'shop',
  sentence:
    'A customer `cus_123` on Pro with 500 messages a month; add-ons for sale are `message_pack` (100 messages once for $5) and `extra_messages` (packs of 100 messages for $2 a month each).',
  plan: 'pro',
  sell: seedAddOns,
});
