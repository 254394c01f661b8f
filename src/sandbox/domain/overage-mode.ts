/** What happens to usage beyond the balance: dropped, taken anyway, or all refused. */
export type OverageMode = 'cap' | 'overflow' | 'reject';
