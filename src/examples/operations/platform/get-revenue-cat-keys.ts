// @sandbox: pro-customer
// Get the keys that the apps start with

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.platform.linkRevenueCat({
  organizationSlug: "inkwell",
  env: "test",
  projectName: "Inkwell",
  redirectUrl: "https://example.com/settings",
});

const { apps } = await autumn.platform.getRevenueCatKeys({
  organizationSlug: "inkwell",
  env: "test",
});

console.log(apps.map(({ appType, apiKeys }) => [appType, apiKeys[0]?.key]));
// => [
//      [ 'test_store', 'test_inkwell_sandbox' ],
//      [ 'app_store', 'appl_inkwell_sandbox' ],
//      [ 'play_store', 'goog_inkwell_sandbox' ]
//    ]
