// @sandbox: pro-customer
// Link a RevenueCat project

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { oauthUrl } = await autumn.platform.linkRevenueCat({
  organizationSlug: "inkwell",
  env: "test",
  projectName: "Inkwell",
  redirectUrl: "https://example.com/settings",
});

// Send the person there: RevenueCat asks for consent.
const { origin, searchParams } = new URL(oauthUrl);
console.log(origin); // => https://api.revenuecat.com
console.log(searchParams.get("redirect_uri"));
// => https://example.com/settings
