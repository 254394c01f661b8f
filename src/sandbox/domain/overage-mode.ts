/**
 * What happens to usage beyond the balance: dropped, all refused, or taken anyway. `overflow` goes through usage limits
 * and stops at spend limits; `allow`, for balances that are set by hand, does the opposite.
 */
export type OverageMode = 'cap' | 'reject' | 'overflow' | 'allow';
