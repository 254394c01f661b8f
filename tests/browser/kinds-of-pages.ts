/** One address of every kind of page. */
export const kindsOfPages = [
  { kind: 'landing', address: '/' },
  { kind: 'install', address: '/install/' },
  { kind: 'text with an error', address: '/checks/' },
  { kind: 'proof', address: '/proof/' },
  { kind: 'operation', address: '/reference/operations/check/' },
  { kind: 'object', address: '/reference/models/customer/' },
  { kind: 'object of the older release', address: '/releases/0.8.26/models/balances-track-response/' },
  { kind: 'enum', address: '/reference/models/track-interval-enum1/' },
  { kind: 'union', address: '/reference/models/add-union/' },
  { kind: 'long names', address: '/reference/models/get-plan-upsert-license-add-item-additional-currency/' },
  // Filtered, as axe looks at every visible element, and all 4,855 rows are alike.
  { kind: 'models', address: '/reference/models/?q=balance' },
  { kind: 'models of the older release', address: '/releases/0.8.26/models/' },
  { kind: 'operations', address: '/reference/operations/' },
  { kind: 'release', address: '/releases/0.8.26/' },
  { kind: 'not found', address: '/no-such-page/' },
];
