import facts from 'virtual:playground';
import { digestOf } from '../../playground/drafts/draft.ts';
import { element } from '../run/element.ts';
import { pageDraftKey, pageDrafts } from '../run/page-drafts.ts';
import { documentAt, isDocumentHash, type PlaygroundDocument } from './document.ts';
import type { PlaygroundExamples } from './example.ts';
import { ExampleList } from './example-list.ts';
import { type OpenedDocument, openDocument } from './opened-document.ts';

let loading: Promise<PlaygroundExamples> | undefined;

function loadExamples(): Promise<PlaygroundExamples> {
  loading ??= fetchExamples().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchExamples(): Promise<PlaygroundExamples> {
  if (facts.examples === undefined) return { examples: [], operations: [], older: [], like: [] };
  const response = await fetch(facts.examples);
  if (!response.ok) throw new Error(`${facts.examples}: ${response.status}`);
  const examples: PlaygroundExamples = await response.json();
  return examples;
}

/** The page: what its address names is shown in the editor, and its list leads to examples. */
class PlaygroundPage {
  readonly #place: HTMLElement;
  readonly #pattern: Element;
  readonly #note: HTMLElement;
  readonly #source: HTMLElement;
  #opened: OpenedDocument | undefined;
  #list: ExampleList | undefined;
  #shown: PlaygroundDocument | undefined;
  /** Counts addresses: what was loaded for one that was left is dropped. */
  #turn = 0;

  constructor(place: HTMLElement, pattern: Element, note: HTMLElement, source: HTMLElement) {
    this.#place = place;
    this.#pattern = pattern;
    this.#note = note;
    this.#source = source;
  }

  /** Shows what an address names. */
  async show(hash: string): Promise<void> {
    const turn = (this.#turn += 1);
    const shown = await documentAt(hash, facts, async () => (await loadExamples()).examples);
    if (turn !== this.#turn) return;
    const draft = pageDrafts.read(pageDraftKey(shown.draft));
    this.#opened?.close();
    this.#opened = undefined;
    this.#tell(shown, draft?.isOwn === true, draft !== undefined && draft.original !== digestOf(shown.code));
    const opened = await openDocument(shown, this.#place, this.#pattern);
    if (turn !== this.#turn) return opened.close();
    this.#opened = opened;
    this.#shown = shown;
    this.#mark();
  }

  async openList(root: HTMLElement): Promise<void> {
    const status = root.querySelector('[role=status]');
    try {
      const examples = await loadExamples();
      this.#list = new ExampleList(root, examples);
      this.#mark();
    } catch {
      if (status) status.textContent = 'The examples could not be loaded.';
    }
  }

  #mark(): void {
    if (this.#list) this.#list.current = this.#shown?.example?.id;
  }

  #tell({ example, isForeign, faults }: PlaygroundDocument, isOwn: boolean, hasChanged: boolean): void {
    const sentences = [
      ...faults,
      ...(isForeign && !isOwn
        ? ['This code came with a link, and was changed by somebody. Read it before you run it.']
        : []),
      ...(hasChanged && example !== undefined ? ['The example has changed since you edited it.'] : []),
    ];
    this.#note.replaceChildren(...sentences.map((sentence) => element('p', '', sentence)));
    this.#note.hidden = sentences.length === 0;
    this.#source.replaceChildren();
    if (example === undefined) return;
    const link = element('a', '', example.page.title);
    link.href = example.page.path;
    this.#source.append(element('strong', '', example.title), ' from ', link);
  }
}

function start(root: HTMLElement): void {
  const [place, note, source, examples] = [
    root.querySelector<HTMLElement>('.playground-place'),
    root.querySelector<HTMLElement>('.playground-note'),
    root.querySelector<HTMLElement>('.playground-source'),
    root.querySelector<HTMLElement>('.playground-examples'),
  ];
  const pattern = place?.firstElementChild?.cloneNode(true);
  if (!place || !note || !source || !(pattern instanceof Element)) return;
  const page = new PlaygroundPage(place, pattern, note, source);
  void page
    .show(isDocumentHash(location.hash) ? location.hash : '')
    .then(() => examples && page.openList(examples));
  window.addEventListener('hashchange', () => {
    if (isDocumentHash(location.hash)) void page.show(location.hash).then(() => bringIntoSight(place));
  });
  root.querySelector('.playground-to-examples')?.addEventListener('click', () => {
    examples?.scrollIntoView({ block: 'start' });
    examples?.querySelector('input')?.focus({ preventScroll: true });
  });
}

/** On a phone the list stands below the code. */
function bringIntoSight(place: HTMLElement): void {
  const { top } = place.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) place.parentElement?.scrollIntoView({ block: 'start' });
}

const root = document.querySelector<HTMLElement>('.playground');
if (root) start(root);
