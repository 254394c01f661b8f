import * as z from 'zod/mini';
import { invalidInputs } from '../../api-error.ts';
import { chosenCoupons, discounted } from '../../domain/billing/discount.ts';
import { ownCurrency } from '../../domain/billing/renewal.ts';
import { findCustomer, timeOf } from '../../domain/find.ts';
import {
  checkLines,
  checkTaxRate,
  customCharge,
  draftLine,
  draftView,
  dueDate,
  findTemplate,
  type InvoiceDraft,
  issueDraft,
} from '../../domain/invoices/draft.ts';
import { type InvoicePeriod, pricePlan } from '../../domain/invoices/price-plan.ts';
import { checkPromoCodes, chosenPromoCodes, countPromoCodes } from '../../domain/promo-code.ts';
import { defineOperation } from '../../http/operation.ts';
import { discounts } from '../../schema/attach.ts';
import { reference } from '../../schema/id.ts';
import { customLine, invoicePlan, netTermsDays } from '../../schema/invoice.ts';
import { invoiceView } from '../../wire/invoice.ts';

const createBody = z.object({
  customer_id: reference,
  plans: z.optional(z.array(invoicePlan)),
  custom_line_items: z.optional(z.array(customLine)),
  discounts,
  invoice_template_id: z.optional(reference),
  net_terms_days: netTermsDays,
  tax_rate_id: z.optional(z.string()),
  period_start: z.optional(z.int()),
  period_end: z.optional(z.int()),
  preview: z.optional(z.boolean()),
});

/** Bills a customer for anything, once. Its plans and balances stay as they are. */
export const createInvoice = defineOperation({
  path: '/v1/invoices.create',
  request: createBody,
  handle(context, body) {
    const { account } = context;
    const customer = findCustomer(context, body.customer_id);
    const now = timeOf(customer, context.now);
    const template = findTemplate(account, body.invoice_template_id);
    checkTaxRate(body.tax_rate_id);
    const period = periodOf(body);
    const choices = [body, ...(body.plans ?? [])].flatMap((part) => part.discounts ?? []);
    const codes = chosenPromoCodes(account, choices);
    checkPromoCodes(account, customer, codes);
    const priced = [
      ...(body.plans ?? []).flatMap((plan) => pricePlan(context, customer, plan, period)),
      ...(body.custom_line_items ?? []).map(customCharge),
    ];
    const lines = discounted(priced, chosenCoupons(account, body.discounts)).map(draftLine);
    checkLines(lines);
    const draft: InvoiceDraft = {
      customer,
      entityId: null,
      currency: ownCurrency(customer),
      lines,
      dueAt: dueDate(now, body.net_terms_days, template),
      credit: account.invoiceCredits.get(customer.internalId) ?? 0,
    };
    const preview = draftView(draft);
    if (body.preview === true) return { invoice: null, preview };
    countPromoCodes(codes);
    return { invoice: invoiceView(account, issueDraft(account, draft, now)), preview };
  },
});

function periodOf({ period_start: start, period_end: end }: z.output<typeof createBody>): InvoicePeriod {
  if (start === undefined && end === undefined) return null;
  if (start === undefined || end === undefined) {
    throw invalidInputs('period_start and period_end: give both or neither');
  }
  if (end <= start) throw invalidInputs('period_end: must be after period_start');
  return { start, end };
}
