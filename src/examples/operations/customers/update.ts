// @sandbox: pro-customer
// Change a name and an email address

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { name, email } = await autumn.customers.update({
  customerId: "cus_123",
  name: "Ada King",
  email: "ada.king@example.com",
});

console.log(name, email); // => Ada King ada.king@example.com
