// @sandbox: empty
// Clean up after a pull request

import { Autumn } from "autumn-js";

const autumn = new Autumn();

const { id } = await autumn.sandboxes.create({ name: "Pull request 42" });

const { success } = await autumn.sandboxes.delete({ id });
console.log(success); // => true

const { list } = await autumn.sandboxes.list({});
console.log(list.length); // => 0
