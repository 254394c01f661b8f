import type { Place, Thrown } from '../../../runner/protocol.ts';
import { element } from '../element.ts';

/** What a block did not catch: where, what is wrong with which field, and the error's own properties. */
export function thrownView(
  { name, message, properties, at, issues = [] }: Thrown,
  goTo: (place: Place) => void,
  sdkPath: (path: string) => Promise<string | undefined>,
): HTMLElement {
  const head = element(
    'p',
    'run-thrown-head',
    element('strong', '', name),
    `: ${headline(message, issues.length)}`,
  );
  if (at !== undefined) head.append(' ', placeLink(at, goTo));
  const view = element('div', 'run-thrown', head);
  if (issues.length > 0) view.append(issuesView(issues, sdkPath));
  // An error's name is said above.
  const others = properties.filter(([key]) => key !== 'name');
  if (others.length === 0) return view;
  const list = element(
    'dl',
    '',
    ...others.flatMap(([key, value]) => [element('dt', '', key), element('dd', '', value)]),
  );
  view.append(
    issues.length === 0 ? list : element('details', '', element('summary', '', 'The whole error'), list),
  );
  return view;
}

/** An error of a schema says its issues as JSON, which are said field by field. */
function headline(message: string, issues: number): string {
  const [first = ''] = issues === 0 ? [message] : message.split(/[:.,]?\s*(?=[[{]|\n)/);
  return first === '' ? (issues === 1 ? '1 field is not valid' : `${issues} fields are not valid`) : first;
}

function placeLink(place: Place, goTo: (place: Place) => void): HTMLButtonElement {
  const button = element('button', 'run-thrown-place', `line ${place.line}, column ${place.column}`);
  button.type = 'button';
  button.addEventListener('click', () => goTo(place));
  return button;
}

function issuesView(
  issues: NonNullable<Thrown['issues']>,
  sdkPath: (path: string) => Promise<string | undefined>,
): HTMLElement {
  const list = element('ul', 'run-issues');
  list.setAttribute('aria-label', 'What is wrong, by field');
  for (const { path, message } of issues) {
    const name = element('code', '', path === '' ? 'the whole value' : path);
    list.append(element('li', '', name, ' ', message));
    void addSdkName(name, path, sdkPath);
  }
  return list;
}

/** A refusal names fields as the wire does; who wrote the code knows them by other names. */
async function addSdkName(
  name: HTMLElement,
  path: string,
  sdkPath: (path: string) => Promise<string | undefined>,
): Promise<void> {
  const sdk = await sdkPath(path);
  if (sdk !== undefined && sdk !== path) name.before(element('code', '', sdk), ', on the wire ');
}
