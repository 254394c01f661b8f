import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createDocuments, holdDocuments } from './documents.ts';
import { loadTypeScript } from './options.ts';
import { createService, lastingRegistry } from './service.ts';
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

test('services share the language and the types of Node, and nothing else', () => {
  const { root } = createProject(typesPackage('one', 'export declare const one: 1;'));
  mkdirSync(join(root, 'node_modules/@types'), { recursive: true });
  symlinkSync(resolve('node_modules/@types/node'), join(root, 'node_modules/@types/node'));
  const roots = new Map([[join(root, 'a.ts'), "import 'one';\nprocess.exit();"]]);
  const [first, second] = [0, 1].map(() => {
    const service = createService(ts, { root, modules: {} }, lastingRegistry(ts));
    service.setRoots(roots);
    return service.languageService.getProgram()?.getSourceFiles() ?? [];
  });
  const isShared = (end: string): boolean => {
    const [one, other] = [first, second].map((files) =>
      files?.find(({ fileName }) => fileName.endsWith(end)),
    );
    if (one === undefined) throw new Error(`${end} is not in the program`);
    return one === other;
  };
  expect(isShared('/lib.es5.d.ts')).toBe(true);
  expect(isShared('/@types/node/process.d.ts')).toBe(true);
  expect(isShared('/one/index.d.ts')).toBe(false);
});
