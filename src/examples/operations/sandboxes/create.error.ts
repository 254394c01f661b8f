// @sandbox: empty
// A name that was left empty

import { Autumn, AutumnDefaultError } from "autumn-js";

const autumn = new Autumn();

try {
  await autumn.sandboxes.create({ name: "" });
} catch (error) {
  if (!(error instanceof AutumnDefaultError)) throw error;
  const { code, message } = JSON.parse(error.body);
  console.log(error.statusCode, code); // => 400 invalid_inputs
  console.log(message);
  // => name: Too small: expected string to have >=1 characters
}
