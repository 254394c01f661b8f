/** What the British dictionary lets pass although it is spelled in another way there. */
export const british: readonly string[] = [
  'canceled->cancelled',
  'canceling->cancelling',
  'catalog->catalogue',
  'catalogs->catalogues',
  'center->centre',
  'gray->grey',
];
