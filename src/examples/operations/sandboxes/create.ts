// @sandbox: pro-customer
// Create an account to try things out in

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { name, slug, color, secretKey } = await autumn.sandboxes.create({
  name: "Preview",
  color: "blue",
});
console.log(name, slug, color); // => Preview preview blue

// Keep the key: no later answer shows it.
const preview = new Autumn({ secretKey });
const { list } = await preview.customers.list({});
console.log(list.length); // => 0
