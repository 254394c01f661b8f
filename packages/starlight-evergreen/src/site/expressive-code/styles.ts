/** Styles of checked blocks; Expressive Code scopes them to itself. The popover's own are in `styles/hovers.css`. */
export const blockStyles = `
  [data-h] {
    cursor: help;
    border-radius: 2px;
    text-decoration: underline dotted transparent;
    text-underline-offset: 0.25em;
  }
  pre:hover [data-h], pre:focus-within [data-h] {
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
  }
  [data-h]:focus-visible {
    outline: 2px solid var(--sl-color-text-accent);
    outline-offset: 1px;
  }
  .block-error {
    text-decoration: underline wavy var(--block-error);
    text-underline-offset: 0.25em;
  }
  .remark {
    box-sizing: border-box;
    margin-block: 0.25rem 0.5rem;
    padding: 0.375rem 1rem;
    border-inline-start: 3px solid var(--sl-color-text-accent);
    background: var(--sl-color-accent-low);
    color: var(--sl-color-white);
    font-family: var(--__sl-font);
    font-size: var(--sl-text-sm);
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    user-select: none;
  }
  .remark-error {
    border-color: var(--block-error);
    background: var(--block-error-background);
  }
  .remark-error strong { color: var(--block-error); }
  .excuse, .scenario {
    margin: 0;
    padding: 0.375rem 1rem;
    border: 1px solid var(--ec-brdCol);
    border-top: 0;
    font-family: var(--__sl-font);
    font-size: var(--sl-text-sm);
    color: var(--sl-color-gray-2);
  }
`;
