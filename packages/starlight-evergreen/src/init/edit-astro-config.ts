import ts from 'typescript';

/** Code that was edited, or why a person has to do it. */
export type Edit = { code: string } | { reason: string };

/** Text that is put into a code, and where. */
interface Insertion {
  at: number;
  text: string;
}

/**
 * Adds the plugin, and its part of the sidebar where one is written out, to the Astro config of a Starlight site.
 * Only text is put in: what is there already stays as it is written, and a second time changes nothing.
 */
export function addPlugin(code: string): Edit {
  const file = ts.createSourceFile('astro.config.ts', code, ts.ScriptTarget.Latest, true);
  const options = starlightOptions(file);
  if (options === undefined) return { reason: 'there is no call of starlight({ … }) among its integrations' };
  if (/['"]starlight-evergreen['"]/.test(code)) return { code };
  const sidebar = listOf(options, 'sidebar');
  const plugins = listOf(options, 'plugins');
  if (sidebar === 'elsewhere' || plugins === 'elsewhere')
    return { reason: `its ${sidebar === 'elsewhere' ? 'sidebar' : 'plugins'} is not written out as a list` };
  const names = sidebar === undefined ? 'evergreen' : 'evergreen, { sdkSidebar }';
  return {
    code: insert(code, [
      importAfterOthers(file, `import ${names} from 'starlight-evergreen';`),
      plugins === undefined
        ? firstOf(options.properties, options, 'plugins: [evergreen()],')
        : lastOf(plugins, 'evergreen()'),
      // A site without a sidebar of its own has one made of its folders.
      ...(sidebar === undefined ? [] : [lastOf(sidebar, 'sdkSidebar.reference()')]),
    ]),
  };
}

/** Adds the front matter of generated pages to a site's own collection of pages. */
export function extendContent(code: string): Edit {
  if (code.includes('starlight-evergreen/content')) return { code };
  const plain = /docsSchema\(\s*\)/;
  if (!plain.test(code)) return { reason: 'it has no plain docsSchema()' };
  const file = ts.createSourceFile('content.config.ts', code, ts.ScriptTarget.Latest, true);
  const added = importAfterOthers(file, "import { pageSchema } from 'starlight-evergreen/content';");
  return { code: insert(code, [added]).replace(plain, 'docsSchema({ extend: pageSchema })') };
}

/** The argument of the first `starlight({ … })`. */
function starlightOptions(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  if (ts.isCallExpression(node) && node.expression.getText() === 'starlight') {
    const [options] = node.arguments;
    if (options !== undefined && ts.isObjectLiteralExpression(options)) return options;
  }
  return ts.forEachChild(node, starlightOptions);
}

/** What an option lists; `elsewhere` when another part of the code does. */
function listOf(
  object: ts.ObjectLiteralExpression,
  name: string,
): ts.ArrayLiteralExpression | 'elsewhere' | undefined {
  const found = object.properties.find((each) => each.name?.getText() === name);
  if (found === undefined) return undefined;
  return ts.isPropertyAssignment(found) && ts.isArrayLiteralExpression(found.initializer)
    ? found.initializer
    : 'elsewhere';
}

/** Behind the other imports: what comments say of the whole file stays at its top. */
function importAfterOthers(file: ts.SourceFile, line: string): Insertion {
  const last = file.statements.findLast((each) => ts.isImportDeclaration(each));
  return last === undefined ? { at: 0, text: `${line}\n` } : { at: last.end, text: `\n${line}` };
}

function firstOf(list: ts.NodeArray<ts.Node>, whole: ts.Node, text: string): Insertion {
  const [first] = list;
  if (first === undefined) return { at: whole.end - 1, text: ` ${text} ` };
  return { at: first.getStart(), text: `${text}${gapBefore(first)}` };
}

function lastOf(list: ts.ArrayLiteralExpression, text: string): Insertion {
  const last = list.elements.at(-1);
  return last === undefined
    ? { at: list.end - 1, text }
    : { at: last.end, text: `,${gapBefore(last)}${text}` };
}

/** A space, or a line's end and the indentation, as what stands there has before it. */
function gapBefore(node: ts.Node): string {
  const before = node.getSourceFile().text.slice(0, node.getStart());
  return /\r?\n[ \t]*$/.exec(before)?.[0] ?? ' ';
}

/** From the last to the first, so that each place is still where it was. */
function insert(code: string, insertions: readonly Insertion[]): string {
  return insertions
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), code);
}
