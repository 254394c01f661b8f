// @sandbox: pro-customer
// A query that cannot be read

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.logs.search({ query: "status >= 400" });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code, message } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_inputs
  console.log(message);
  // => query: expected "where", "order by" or "limit", not "status"
}
