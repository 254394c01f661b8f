/** Words that cannot name a type or a constant of a module. */
const reserved = new Set(
  (
    'any arguments await boolean break case catch class const continue debugger default delete do else enum eval ' +
    'export extends false finally for function if implements import in instanceof interface let never new null ' +
    'number object package private protected public return static string super switch symbol this throw true try ' +
    'type typeof undefined unknown var void while with yield'
  ).split(' '),
);

/** Whether a text is a name that TypeScript can have. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name) && !reserved.has(name);
}
