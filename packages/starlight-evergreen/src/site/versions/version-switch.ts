/** The list of versions goes when a reader presses Escape, or something else. Without scripts its button opens and closes it. */
class VersionSwitch extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    if (details === null) return;
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !details.open) return;
      // The menu of phones stays open.
      event.stopPropagation();
      details.open = false;
      details.querySelector('summary')?.focus();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) details.open = false;
    });
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Node && !this.contains(target)) details.open = false;
    });
  }
}

customElements.define('version-switch', VersionSwitch);
