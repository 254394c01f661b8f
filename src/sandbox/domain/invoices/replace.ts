import { missing } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { CustomLine, InvoicePlan } from '../../schema/invoice.ts';
import type { Customer } from '../../state/customer.ts';
import type { Invoice } from '../../state/invoice.ts';
import { money } from '../billing/money.ts';
import { customCharge, type DraftLine, draftLine } from './draft.ts';
import { pricePlan } from './price-plan.ts';

/** How a replacement's lines differ from the original's. */
export interface LineChanges {
  add?: (CustomLine | InvoicePlan)[] | undefined;
  update?: { id: string; amount?: number | undefined; description?: string | undefined }[] | undefined;
  remove?: string[] | undefined;
}

/**
 * The lines of a replacement. A line that gets another amount keeps what was taken off it, as far as it goes.
 * @throws an `ApiError`: 404 for lines that the original does not have, and for unknown plans and features
 */
export function replacedLines(
  context: Context,
  customer: Customer,
  { id: invoiceId, lines }: Invoice,
  { add = [], update = [], remove = [] }: LineChanges,
): DraftLine[] {
  const unknown = [...update.map(({ id }) => id), ...remove].find((id) =>
    lines.every((line) => line.id !== id),
  );
  if (unknown !== undefined) {
    throw missing('invalid_request', `Invoice ${invoiceId} has no line ${unknown}`);
  }
  const kept = lines
    .filter(({ id }) => !remove.includes(id))
    .map(({ id, ...line }): DraftLine => {
      const change = update.find((other) => other.id === id);
      const amount = change?.amount ?? line.amount;
      const off = line.amount - line.amountAfterDiscounts;
      const afterDiscounts = amount > 0 ? Math.max(0, money(amount - off)) : amount;
      return {
        ...line,
        description: change?.description ?? line.description,
        amount: money(amount),
        amountAfterDiscounts: change?.amount === undefined ? line.amountAfterDiscounts : afterDiscounts,
      };
    });
  const added = add.flatMap((line) =>
    'plan_id' in line ? pricePlan(context, customer, line, null) : [customCharge(line)],
  );
  return [...kept, ...added.map(draftLine)];
}
