/** Text as deflated bytes. */
export async function deflate(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * The text of deflated bytes. Few bytes may hold very many, so it stops as soon as there are too many.
 * @param most - bytes that may come out
 * @throws RangeError when there are more; TypeError when the bytes are broken, or are no text
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  for (;;) {
    // Each part comes after the one before it.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => undefined);
      throw new RangeError(`More than ${most} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
