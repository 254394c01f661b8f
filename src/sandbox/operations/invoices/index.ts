import { createInvoice } from './create.ts';
import { insertInvoices } from './insert.ts';
import { listInvoices } from './list.ts';
import { listInvoiceTemplates } from './list-templates.ts';
import { payInvoice } from './pay.ts';
import { reissueInvoice } from './reissue.ts';
import { voidInvoice } from './void.ts';

export const invoiceOperations = [
  createInvoice,
  insertInvoices,
  listInvoices,
  listInvoiceTemplates,
  payInvoice,
  voidInvoice,
  reissueInvoice,
];
