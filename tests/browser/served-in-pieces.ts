import { createServer } from 'node:http';

/** A page that is served in pieces. */
export interface Pieces {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves one page in pieces, as a slow network does, and all else as it is.
 * @param url - where the page is served whole
 * @param arrived - waits until the page shows the piece, whose comment is the last that has come
 */
export async function serveInPieces(
  url: string,
  arrived: (comment: string) => Promise<void>,
): Promise<Pieces> {
  const server = createServer((request, response) => {
    const serve = async (): Promise<void> => {
      const from = new URL(request.url ?? '/', url);
      const whole = await fetch(from);
      response.setHeader('Content-Type', whole.headers.get('Content-Type') ?? 'text/plain');
      if (from.href !== url) {
        response.end(Buffer.from(await whole.arrayBuffer()));
        return;
      }
      const { pieces, rest } = cut(await whole.text());
      for (const [index, piece] of pieces.entries()) {
        response.write(`${piece}<!--piece ${index}-->`);
        // oxlint-disable-next-line no-await-in-loop -- a piece is shown before the next one comes
        await arrived(`piece ${index}`);
      }
      response.end(rest);
    };
    serve().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: new URL(new URL(url).pathname, `http://127.0.0.1:${port}`).href,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As many pieces as are on the first screen of any page, and those below it. */
const most = 60;

/** Cuts after whatever a browser can show as a part: a paragraph, a row of a list, a line of code. */
function cut(html: string): { pieces: string[]; rest: string } {
  const start = html.indexOf('<main');
  const parts = html.slice(start).split(/(?<=<\/(?:p|div|li|h[1-6]|table|figure|section|details)>)/);
  return {
    pieces: [html.slice(0, start), ...parts.slice(0, most)],
    rest: parts.slice(most).join(''),
  };
}
