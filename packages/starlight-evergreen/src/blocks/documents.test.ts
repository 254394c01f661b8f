import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDocuments, holdDocuments } from './documents.ts';
import { loadTypeScript } from './options.ts';
import { createService } from './service.ts';
import { createProject, typesPackage } from './testing/project.ts';

const ts = loadTypeScript();

test('what a program imports is parsed again for a later one, but for while it is held', () => {
  const { root } = createProject(typesPackage('one', 'export declare const one: 1;'));
  const documents = holdDocuments(createDocuments(ts));
  const service = createService(ts, { root, modules: {} }, documents.registry);
  const importing = new Map([[join(root, 'a.ts'), "import 'one';"]]);
  const other = new Map([[join(root, 'b.ts'), 'export {};']]);
  const declarations = (roots: ReadonlyMap<string, string>): unknown => {
    service.setRoots(roots);
    return service.languageService.getProgram()?.getSourceFile(join(root, 'node_modules/one/index.d.ts'));
  };

  const first = declarations(importing);
  expect(declarations(other)).toBeUndefined();
  const second = declarations(importing);
  expect(second).not.toBe(first);

  documents.hold();
  declarations(other);
  expect(declarations(importing)).toBe(second);
  documents.letGo();
  declarations(other);
  expect(declarations(importing)).not.toBe(second);
});
