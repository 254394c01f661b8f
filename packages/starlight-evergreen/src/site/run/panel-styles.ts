import sheet from '../styles/edit-sheet.css?inline';
import cards from '../styles/editor-cards.css?inline';
import editor from '../styles/editor.css?inline';

let isAdded = false;

/** What only an open panel needs of styles. A page that imported them would load them for everybody who only reads. */
export function addPanelStyles(): void {
  if (isAdded) return;
  isAdded = true;
  const styles = new CSSStyleSheet();
  styles.replaceSync([editor, cards, sheet].join('\n'));
  document.adoptedStyleSheets.push(styles);
}
