/** Texts and terms for invoices, as an organization sets them up in its dashboard. */
export interface InvoiceTemplate {
  id: string;
  name: string;
  footer?: string;
  memo?: string;
  netTermsDays?: number;
  createdAt: number;
}

/** What every account has: no operation creates templates. 1 December 2025, 00:00 UTC, and a day later. */
export function defaultTemplates(): InvoiceTemplate[] {
  return [
    {
      id: 'inv_tmpl_1',
      name: 'Bank transfer',
      footer: 'Pay to IBAN DE02 1203 0000 0000 2020 51, naming the invoice.',
      netTermsDays: 14,
      createdAt: 1764547200000,
    },
    {
      id: 'inv_tmpl_2',
      name: 'Marketplace',
      memo: 'Paid through the marketplace.',
      netTermsDays: 60,
      createdAt: 1764633600000,
    },
  ];
}
