/** What the repeating intervals mean, for balances and for prices alike. */
export const recurringIntervals = {
  minute: 'Once a minute.',
  hour: 'Once an hour.',
  day: 'Once every day.',
  week: 'Once every seven days.',
  month: 'Once a calendar month. Where a month is too short, its last day counts.',
  quarter: 'Once every three calendar months.',
  semi_annual: 'Once every six calendar months.',
  year: 'Once a calendar year.',
};

/** What the intervals of a balance mean. */
export const resetIntervals = {
  one_off: 'Never. The units last until they are used up or expire.',
  ...recurringIntervals,
};
