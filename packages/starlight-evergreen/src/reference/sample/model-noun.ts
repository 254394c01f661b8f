/** Words that say what is done with a thing. */
const verbs =
  /^(?:add|cancel|create|delete|fetch|find|get|import|list|new|patch|post|put|read|remove|replace|search|send|set|update|upsert)$/i;

/** Words that say what a type is for, and not what it is about. */
const roles =
  /^(?:args|body|data|details|dto|entity|info|input|list|model|options|output|page|params|parameters|payload|properties|request|response|result|results|schema|summary)$/i;

/**
 * What a model is about, by its name alone: `parcel` for `Parcel`, `CreateParcelRequest` and `ListParcelsResponse`.
 * @returns an empty string for a name that says nothing, such as `Response`
 */
export function modelNoun(model: string): string {
  const words = model.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  while (words.length > 1 && verbs.test(words[0] ?? '')) words.shift();
  while (words.length > 1 && (roles.test(words.at(-1) ?? '') || words.at(-1)?.length === 1)) words.pop();
  const [only = ''] = words;
  if (words.length <= 1 && (roles.test(only) || verbs.test(only))) return '';
  const last = words.pop() ?? '';
  const [first = '', ...rest] = [...words, singular(last)];
  return first.toLowerCase() + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function singular(word: string): string {
  if (/(?:ss|us|is|news|series)$/i.test(word)) return word;
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ses|xes|zes|ches|shes)$/i.test(word)) return word.slice(0, -2);
  return word.replace(/s$/i, '');
}
