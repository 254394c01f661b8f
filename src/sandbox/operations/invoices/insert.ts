import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { defaultCurrency } from '../../domain/billing/money.ts';
import { lookUpCustomer } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import type { Customer } from '../../state/customer.ts';
import type { Invoice } from '../../state/invoice.ts';
import { invoiceView } from '../../wire/invoice.ts';

const insertedInvoice = z.object({
  customer_id: reference,
  plan_ids: z._default(z.array(z.string()), []),
  stripe_id: reference,
  processor_type: z._default(z.enum(['stripe', 'revenuecat']), 'stripe'),
  status: z.enum(['draft', 'open', 'void', 'paid', 'uncollectible']),
  total: z.number(),
  amount_paid: z.optional(z.nullable(z.number())),
  refunded_amount: z._default(z.number(), 0),
  currency: z.optional(z.string()),
  created_at: z.number(),
  hosted_invoice_url: z.optional(z.nullable(z.string())),
});

type Inserted = z.output<typeof insertedInvoice>;

/** Notes invoices of the past, or changes those it has noted: the processor's id says which one is meant. */
export const insertInvoices = defineOperation({
  path: '/v1/invoices.insert',
  request: z.object({ invoices: z.array(insertedInvoice).check(z.maxLength(500)) }),
  handle(context, { invoices }) {
    const ids = invoices.map(({ stripe_id: id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) throw refuse(`invoices: ${twice} is there twice`);
    const owned = invoices.map((invoice) => ({ invoice, owner: ownerOf(context, invoice).internalId }));
    const noted = owned.map(({ invoice, owner }) => note(context, invoice, owner));
    return {
      invoices: noted.map((invoice) => {
        const { entity_id: _entity, items: _items, ...view } = invoiceView(context.account, invoice);
        return view;
      }),
    };
  },
});

/** @throws an `ApiError` with status 400 for an unknown customer or plan */
function ownerOf(context: Context, { customer_id: id, plan_ids: planIds }: Inserted): Customer {
  const owner = lookUpCustomer(context, id);
  if (owner === undefined) throw refuse(`invoices: there is no customer ${id}`);
  const unknown = planIds.find((planId) => context.account.plans.every((plan) => plan.id !== planId));
  if (unknown !== undefined) throw refuse(`invoices: there is no plan ${unknown}`);
  return owner;
}

function note({ account }: Context, body: Inserted, customer: string): Invoice {
  const existing = account.invoices.find(({ stripeId }) => stripeId === body.stripe_id);
  const details = {
    customer,
    planIds: body.plan_ids,
    stripeId: body.stripe_id,
    processorType: body.processor_type,
    status: body.status,
    total: body.total,
    amountPaid: body.amount_paid ?? null,
    refundedAmount: body.refunded_amount,
    currency: body.currency?.toLowerCase() ?? defaultCurrency,
    createdAt: body.created_at,
    hostedInvoiceUrl: body.hosted_invoice_url ?? null,
  };
  if (existing !== undefined) return Object.assign(existing, details);
  const invoice: Invoice = {
    ...details,
    id: account.ids.next('inv'),
    entityId: null,
    dueAt: null,
    lines: [],
    checkoutId: null,
  };
  account.invoices.push(invoice);
  return invoice;
}
