import { getRevenueCatKeys } from './get-revenuecat-keys.ts';
import { linkRevenueCat } from './link-revenuecat.ts';
import { syncRevenueCat } from './sync-revenuecat.ts';

export const platformOperations = [linkRevenueCat, syncRevenueCat, getRevenueCatKeys];
