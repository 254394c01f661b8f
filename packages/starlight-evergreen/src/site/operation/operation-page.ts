import { CodePanel } from './code-panel.ts';
import { linkFields } from './field-fold.ts';
import { openAddresses } from './open-address.ts';

const panel = document.querySelector<HTMLElement>('.operation-code');
const bar = panel?.querySelector<HTMLElement>('.code-bar');
if (panel && bar) new CodePanel(panel, bar).start();
for (const fields of document.querySelectorAll<HTMLElement>('.operation-rest')) linkFields(fields);
openAddresses();
