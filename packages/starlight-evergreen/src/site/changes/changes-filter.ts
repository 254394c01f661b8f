import type { StepData, StepModels } from '../../drift/pages/step-data.ts';
import type { StepEntry } from '../../drift/pages/step-files.ts';
import { element } from '../run/element.ts';
import { findSubject, type KnownStep, namesIn, nameMeant } from './find-subject.ts';
import { foundView } from './found-view.ts';

/** A step of the page, and what was loaded of it. */
interface Step extends KnownStep {
  entry: StepEntry;
}

/**
 * Narrows a page of changes to one operation or one model. What is chosen stands in the address as `?for=`, so that it is
 * a link and Back works.
 */
class ChangesFilter extends HTMLElement {
  #form = this.querySelector('form');
  #input = this.querySelector('input');
  #names = this.querySelector('datalist');
  #status = this.querySelector<HTMLElement>('[role=status]');
  #found = document.querySelector<HTMLElement>('[data-changes-found]');
  #whole = document.querySelector<HTMLElement>('[data-changes-all]');
  #entries: StepEntry[] = JSON.parse(this.dataset.steps ?? '[]');
  #loading: Promise<Step[]> | undefined;
  #withModels: Promise<Step[]> | undefined;

  connectedCallback(): void {
    const [form, input] = [this.#form, this.#input];
    if (!form || !input) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#choose(input.value);
    });
    // A suggestion that is chosen; what is half typed waits for Enter.
    input.addEventListener('input', (event) => {
      if (isSuggestion(event) && this.#suggests(input.value)) this.#choose(input.value);
    });
    input.addEventListener('change', () => {
      if (this.#suggests(input.value)) this.#choose(input.value);
    });
    input.addEventListener('focus', () => void this.#suggest(), { once: true });
    input.addEventListener('search', () => input.value === '' && this.#choose(''));
    addEventListener('popstate', () => {
      input.value = chosen();
      void this.#show();
    });
    addEventListener('hashchange', () => this.#openHash());
    void this.#show();
  }

  /** The steps, with their models when they are asked for. */
  #steps(needsModels: boolean): Promise<Step[]> {
    this.#loading ??= Promise.all(
      this.#entries.map(async (entry) => ({ entry, data: await load<StepData>(entry.data) })),
    );
    if (!needsModels) return this.#loading;
    this.#withModels ??= this.#loading.then((steps) =>
      Promise.all(
        steps.map(async (step) => ({ ...step, models: await load<StepModels>(step.entry.models) })),
      ),
    );
    return this.#withModels;
  }

  async #suggest(): Promise<void> {
    const steps = await this.#steps(true).catch(() => []);
    const names = [...new Set(steps.flatMap(namesIn))];
    this.#names?.replaceChildren(
      ...names.map((name) => {
        const option = element('option', '');
        option.value = name;
        return option;
      }),
    );
  }

  #suggests(name: string): boolean {
    return [...(this.#names?.options ?? [])].some(({ value }) => value === name);
  }

  #choose(typed: string): void {
    const name = typed.trim();
    if (name === chosen()) return;
    history.pushState(null, '', addressFor(name));
    void this.#show();
  }

  async #show(): Promise<void> {
    const typed = chosen();
    if (this.#input && document.activeElement !== this.#input) this.#input.value = typed;
    if (typed === '') return this.#showAll();
    const looked = await this.#lookUp(typed).catch(() => undefined);
    if (looked === undefined) return this.#showFailure();
    const { steps, name } = looked;
    // Somebody may have chosen another one meanwhile.
    if (chosen() !== typed) return;
    const view = foundView(
      name,
      steps.map((step) => ({ entry: step.entry, found: findSubject(name, step) })),
      steps.flatMap(namesIn),
    );
    if (name !== typed) {
      history.replaceState(history.state, '', addressFor(name));
      if (this.#input) this.#input.value = name;
    }
    this.#found?.replaceChildren(...view.blocks);
    if (this.#found) this.#found.hidden = false;
    if (this.#whole) this.#whole.hidden = true;
    if (this.#status) this.#status.textContent = view.announcement;
  }

  /** Operations are few, so that models are loaded only when no operation has the name. */
  async #lookUp(typed: string): Promise<{ steps: Step[]; name: string }> {
    const few = await this.#steps(false);
    const operation = nameMeant(typed, few.flatMap(namesIn));
    if (operation !== undefined && !/^[A-Z]/.test(operation)) return { steps: few, name: operation };
    const steps = await this.#steps(true);
    return { steps, name: nameMeant(typed, steps.flatMap(namesIn)) ?? typed };
  }

  /** The whole list stays; a later try may succeed. */
  #showFailure(): void {
    this.#loading = this.#withModels = undefined;
    this.#showAll();
    const sentence = 'Its changes could not be loaded; all changes are below.';
    this.#found?.replaceChildren(element('p', '', sentence));
    if (this.#found) this.#found.hidden = false;
    if (this.#status) this.#status.textContent = sentence;
  }

  #showAll(): void {
    this.#found?.replaceChildren();
    if (this.#found) this.#found.hidden = true;
    if (this.#whole) this.#whole.hidden = false;
    if (this.#status) this.#status.textContent = '';
  }

  /** A link into the whole list, as those of the table of contents, shows it. */
  #openHash(): void {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !this.#whole?.hidden || !this.#whole.contains(target)) return;
    history.replaceState(null, '', addressFor('', location.hash));
    if (this.#input) this.#input.value = '';
    this.#showAll();
    target.scrollIntoView();
  }
}

/** Whether a value came from the list of suggestions: some browsers tell so, others leave out how it was typed. */
function isSuggestion(event: Event): boolean {
  return !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';
}

/** The address of the page when it is narrowed to a name; to none when that is empty. */
function addressFor(name: string, hash = ''): URL {
  const url = new URL(location.href);
  url.hash = hash;
  if (name === '') url.searchParams.delete('for');
  else url.searchParams.set('for', name);
  return url;
}

function chosen(): string {
  return new URLSearchParams(location.search).get('for')?.trim() ?? '';
}

async function load<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

customElements.define('changes-filter', ChangesFilter);
