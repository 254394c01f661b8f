// @sandbox: pro-customer
// Offer plans in the app stores

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.platform.linkRevenueCat({
  organizationSlug: "inkwell",
  env: "test",
  projectName: "Inkwell",
  redirectUrl: "https://example.com/settings",
});

const { results } = await autumn.platform.syncRevenueCat({
  organizationSlug: "inkwell",
  env: "test",
  productIds: ["free", "pro"],
});

console.log(
  results.map(({ planId, status, apps }) => ({
    planId,
    status,
    apps: apps?.map(({ appType }) => appType),
  })),
);
// => [
//      { planId: 'free', status: 'skipped', apps: undefined },
//      {
//        planId: 'pro',
//        status: 'synced',
//        apps: [ 'test_store', 'app_store', 'play_store' ]
//      }
//    ]
