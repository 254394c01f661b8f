/** The folder of the pages of changes, below the content folder. */
export const changesSlug = 'changes';
