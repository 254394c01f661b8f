/** Keys that are no characters, as WebDriver and WebDriver BiDi both call them. */
const keyCodes: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Control: '\uE009',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

interface Source {
  type: 'pointer' | 'key';
  id: string;
  parameters?: { pointerType: 'mouse' };
  actions: Record<string, unknown>[];
}

/** The input of one gesture, which is alike in both protocols. */
export function pointerAction(x: number, y: number, isClick: boolean): Source[] {
  const place = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
  const press = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return [
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [place, ...(isClick ? press : [])],
    },
  ];
}

/** @param keys names of keys, or characters; `Control+a` is both together */
export function keyAction(keys: readonly string[]): Source[] {
  const actions = keys.flatMap((key) => {
    const values = (key.length > 1 ? key.split('+') : [key]).map((name) => keyCodes[name] ?? name);
    return [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
  });
  return [{ type: 'key', id: 'keyboard', actions }];
}
