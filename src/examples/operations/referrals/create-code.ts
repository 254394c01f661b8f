// @sandbox: rewards
// Create a code for a customer to share

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { code, customerId } = await autumn.referrals.createCode({
  customerId: "cus_123",
  programId: "invite_a_friend",
});
console.log(code, customerId); // => JOS183P7 cus_123

// Asking again gives the same code.
const again = await autumn.referrals.createCode({
  customerId: "cus_123",
  programId: "invite_a_friend",
});
console.log(again.code === code); // => true
