export type InvoiceStatus = 'draft' | 'open' | 'void' | 'paid' | 'uncollectible';

/** One line of an invoice. Amounts are in major units of the invoice's currency. */
export interface InvoiceLine {
  id: string;
  description: string;
  planId: string | null;
  featureId: string | null;
  /** Units charged; `null` for fixed prices. */
  quantity: number | null;
  /** Before discounts; negative for credits. */
  amount: number;
  amountAfterDiscounts: number;
  prorated: boolean;
  /** Unix milliseconds. */
  periodStart: number | null;
  periodEnd: number | null;
  /** The subscription that it is for, if that is known. */
  subscriptionId?: string | undefined;
}

/** An invoice, of whatever origin. Amounts are in major units of its currency, times in Unix milliseconds. */
export interface Invoice {
  id: string;
  /** The customer's internal id. */
  customer: string;
  entityId: string | null;
  planIds: string[];
  /** The processor's id. */
  stripeId: string;
  processorType: 'stripe' | 'revenuecat';
  status: InvoiceStatus;
  total: number;
  /** `null` when nobody noted it. */
  amountPaid: number | null;
  refundedAmount: number;
  currency: string;
  createdAt: number;
  dueAt: number | null;
  hostedInvoiceUrl: string | null;
  lines: InvoiceLine[];
  /** The checkout that is carried out when the invoice is paid: a plan waits for it. */
  checkoutId: string | null;
  /** What the customer had to its credit and this invoice took; given back when it is voided. */
  creditApplied?: number;
}
