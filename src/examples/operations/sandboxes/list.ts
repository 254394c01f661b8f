// @sandbox: empty
// List the sandboxes of an account

import { Autumn } from "autumn-js";

const autumn = new Autumn();

await autumn.sandboxes.create({ name: "Preview" });
await autumn.sandboxes.create({ name: "Load test", color: "amber" });

const { list } = await autumn.sandboxes.list({});

console.log(list.map(({ name, slug, color }) => ({ name, slug, color })));
// => [
//      { name: 'Load test', slug: 'load-test', color: 'amber' },
//      { name: 'Preview', slug: 'preview', color: 'gray' }
//    ]
