import { builders, parseModule } from 'magicast';

/** Code that was edited, or why a person has to do it. */
export type Edit = { code: string } | { reason: string };

/**
 * Adds the plugin, and its part of the sidebar where one is written out, to the Astro config of a Starlight site.
 * What is there already stays as it is, so that a second time changes nothing.
 */
export function addPlugin(code: string): Edit {
  try {
    const module = parseModule(code);
    const options = starlightOptions(module.exports['default']);
    if (options === undefined)
      return { reason: 'there is no call of starlight({ … }) among its integrations' };
    if (code.includes("'starlight-evergreen'") || code.includes('"starlight-evergreen"')) return { code };
    options['plugins'] ??= [];
    options['plugins'].push(builders.functionCall('evergreen'));
    // A site without a sidebar of its own has one made of its folders.
    if (options['sidebar'] !== undefined) options['sidebar'].push(builders.raw('sdkSidebar.reference()'));
    const imported =
      options['sidebar'] === undefined ? 'import evergreen from' : 'import evergreen, { sdkSidebar } from';
    return { code: `${imported} 'starlight-evergreen';\n${module.generate().code}\n`.replace(/\n+$/, '\n') };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Adds the front matter of generated pages to a site's own collection of pages. */
export function extendContent(code: string): Edit {
  if (code.includes('starlight-evergreen/content')) return { code };
  const plain = /docsSchema\(\s*\)/;
  if (!plain.test(code)) return { reason: 'it has no plain docsSchema()' };
  return {
    code: `import { pageSchema } from 'starlight-evergreen/content';\n${code.replace(plain, 'docsSchema({ extend: pageSchema })')}`,
  };
}

// oxlint-disable-next-line typescript/no-explicit-any -- magicast's proxies have no type of their own
type Node = any;

/** The argument of `starlight(…)` in `defineConfig({ integrations: [starlight({ … })] })`. */
function starlightOptions(config: Node): Node {
  const options = config?.$type === 'function-call' ? config.$args[0] : config;
  const integrations: Node[] = [...(options?.integrations ?? [])];
  const call = integrations.find((each) => each?.$type === 'function-call' && each.$callee === 'starlight');
  return call?.$args[0];
}
