/** A model in a list. */
export interface ListedModel {
  name: string;
  href: string;
  facts: string;
  /** Other names of it. */
  names?: readonly string[];
}

export interface ModelGroup {
  letter: string;
  models: ListedModel[];
}

const collator = new Intl.Collator('en', { numeric: true });

/** Models by first letter, in name order (numbers in a name by value). */
export function groupModels(models: readonly ListedModel[]): ModelGroup[] {
  const groups = new Map<string, ListedModel[]>();
  for (const model of models.toSorted((a, b) => collator.compare(a.name, b.name))) {
    const letter = model.name.charAt(0).toUpperCase();
    const group = groups.get(letter);
    if (group === undefined) groups.set(letter, [model]);
    else group.push(model);
  }
  return Array.from(groups, ([letter, members]) => ({ letter, models: members }));
}
