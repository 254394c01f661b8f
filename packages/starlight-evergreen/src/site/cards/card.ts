/** What a card shows. */
export interface Card {
  title: string;
  /** Title of the site. */
  site: string;
  /** `operation`, `guide` … */
  kind?: string;
  /** Label of a release. */
  release?: string;
}

/** Colours of a card, as `#rrggbb`. */
export interface CardColours {
  accent: string;
  background: string;
  text: string;
}

/** Sides of a card in pixels, as networks ask for. */
export const cardSize = { width: 1200, height: 630 };

/** An element as satori takes it: React's form, without React. */
export interface CardElement {
  type: 'div';
  key: null;
  props: { style: Readonly<Record<string, string | number>>; children: CardElement[] | string };
}

/** A card's layout: the site above, the title in the middle, what the page is below. */
export function cardTree({ title, site, kind, release }: Card, colours: CardColours): CardElement {
  const { accent, background, text } = colours;
  const facts = [
    ...(kind === undefined
      ? []
      : [
          box(
            { padding: '6px 24px', borderRadius: 40, background: accent, color: background, fontWeight: 600 },
            kind,
          ),
        ]),
    ...(release === undefined ? [] : [box({ padding: '6px 0' }, release)]),
  ];
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      ...cardSize,
      boxSizing: 'border-box',
      padding: '88px 80px 72px',
      background,
      color: text,
      fontFamily: 'Inter',
    },
    [
      // A border, or anything that is cut off, would be drawn through masks of the whole card: most of its time.
      box(
        { position: 'absolute', top: 0, left: 0, width: cardSize.width, height: 24, background: accent },
        '',
      ),
      box({ fontSize: 38, fontWeight: 600, color: accent }, site),
      box(
        {
          fontSize: titleSize(title),
          fontWeight: 600,
          letterSpacing: '-0.02em',
          lineHeight: 1.15,
          wordBreak: 'break-word',
        },
        title.length <= 100 ? title : `${title.slice(0, 99)}…`,
      ),
      box({ alignItems: 'center', gap: 28, minHeight: 56, fontSize: 32 }, facts),
    ],
  );
}

/** Names of models are long words. */
function titleSize({ length }: string): number {
  if (length <= 22) return 92;
  if (length <= 44) return 72;
  return length <= 80 ? 56 : 44;
}

function box(style: CardElement['props']['style'], children: CardElement[] | string): CardElement {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}
