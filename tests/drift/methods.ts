import ts from 'typescript';

/** Where an operation is declared: a method in a class, by its position in the class's text. */
export interface Method {
  className: string;
  start: number;
  end: number;
  /** The type of its `request` parameter, where it has one. */
  request?: { start: number; end: number };
}

/** The methods of the client's class and of the classes that its getters lead to, by operation. */
export function findMethods(
  classes: ReadonlyMap<string, ts.ClassDeclaration>,
  client: string,
): Map<string, Method> {
  const found = new Map<string, Method>();
  const visit = (className: string, prefix: string) => {
    const node = classes.get(className);
    if (!node) return;
    const offset = node.pos;
    for (const member of node.members) {
      if (!member.name || !ts.isIdentifier(member.name)) continue;
      const name = prefix + member.name.text;
      if (ts.isGetAccessorDeclaration(member) && member.type) visit(member.type.getText(), `${name}.`);
      if (!ts.isMethodDeclaration(member)) continue;
      const request = member.parameters.find((parameter) => parameter.name.getText() === 'request')?.type;
      found.set(name, {
        className,
        start: member.pos - offset,
        end: member.end - offset,
        ...(request && { request: { start: request.getStart() - offset, end: request.end - offset } }),
      });
    }
  };
  visit(client, '');
  return found;
}

/** The text of all classes with operations, and of those that lead to them, one of them edited. */
export function withClassEdit(
  classes: ReadonlyMap<string, ts.ClassDeclaration>,
  methods: ReadonlyMap<string, Method>,
  { className }: Method,
  edit: (text: string) => string,
): string {
  const names = new Set([...methods.values()].map((method) => method.className));
  return [...classes]
    .filter(([name, node]) => names.has(name) || node.members.some(ts.isGetAccessorDeclaration))
    .map(([name, node]) => (name === className ? edit(node.getFullText()) : node.getFullText()))
    .join('\n');
}
