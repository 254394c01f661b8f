// @sandbox: pro-customer
// A new name makes no new version

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { name, description, version } = await autumn.plans.update({
  planId: "pro",
  name: "Professional",
  description: "For people who write for a living",
});

console.log(name, version); // => Professional 1
console.log(description); // => For people who write for a living
