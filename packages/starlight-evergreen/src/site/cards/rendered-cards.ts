import { channel } from 'node:diagnostics_channel';
import { cardOf, type WantedCard } from './read-card.ts';

/**
 * Pages are rendered by a bundle that shares no module with the build around it: a channel of the process leads from one to
 * the other. What is told here only saves time; which cards there are is read from the written pages.
 */
const rendered = channel('starlight-evergreen:card');

interface HeadEntry {
  attrs?: Record<string, unknown> | undefined;
}

/** Tells the card of a page that is being rendered, where somebody listens. */
export function tellCard(head: readonly HeadEntry[]): void {
  if (!rendered.hasSubscribers) return;
  const metas = head.flatMap(({ attrs }) => {
    const { property, content } = attrs ?? {};
    return typeof property === 'string' && typeof content === 'string' ? [[property, content] as const] : [];
  });
  const wanted = cardOf(new Map(metas));
  if (wanted !== undefined) rendered.publish(wanted.card);
}

/** @returns ends the listening */
export function onCard(listener: (card: WantedCard['card']) => void): () => void {
  // Only `tellCard` publishes there.
  const listen = (card: unknown): void => listener(card as WantedCard['card']);
  rendered.subscribe(listen);
  return () => {
    rendered.unsubscribe(listen);
  };
}
