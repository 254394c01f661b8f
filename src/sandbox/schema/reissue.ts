import * as z from 'zod/mini';
import { reference } from './id.ts';
import { customLine, invoicePlan, netTermsDays } from './invoice.ts';

const customFields = z.array(z.object({ name: z.string(), value: z.string() })).check(z.maxLength(4));
const email = z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/, 'must be an email address'));

/** Parts of the replacement that are printed on it, and shown nowhere else. */
const printed = z.object({
  custom_fields: z.optional(customFields),
  tax_rate_id: z.optional(z.nullable(z.string())),
  account_tax_ids: z.optional(z.nullable(z.array(z.string()))),
  footer: z.optional(z.nullable(z.string())),
  memo: z.optional(z.nullable(z.string())),
});

const customer = z.object({
  email: z.optional(email),
  name: z.optional(z.string()),
  address: z.optional(
    z.object({
      line1: z.optional(z.string()),
      line2: z.optional(z.string()),
      city: z.optional(z.string()),
      state: z.optional(z.string()),
      postal_code: z.optional(z.string()),
      country: z.optional(z.string()),
    }),
  ),
  tax_ids: z.optional(z.array(z.object({ type: z.string(), value: z.string() }))),
  invoice_settings_custom_fields: z.optional(z.nullable(customFields)),
});

/** What issuing an invoice again takes. */
export const reissueBody = z.object({
  invoice_id: reference,
  invoice_template_id: z.optional(reference),
  net_terms_days: netTermsDays,
  preview: z.optional(z.boolean()),
  update_customer_email: z.optional(email),
  invoice: z.optional(printed),
  customer: z.optional(customer),
  lines: z.optional(
    z.object({
      add: z.optional(z.array(z.union([customLine, invoicePlan]))),
      update: z.optional(
        z.array(
          z.object({
            id: reference,
            amount: z.optional(z.number()),
            description: z.optional(z.string().check(z.minLength(1))),
          }),
        ),
      ),
      remove: z.optional(z.array(reference)),
    }),
  ),
});
export type ReissueBody = z.output<typeof reissueBody>;
