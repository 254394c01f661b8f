import { createHash } from 'node:crypto';

/** Where the document of the sandboxed frame is. */
export const frameAddress = '/run/frame.html';

/**
 * The frame takes one message, from the page that it stands in: its script and a port. Opened by itself it would be a
 * page of the site, and must not run what it is sent.
 */
const bootstrap = `addEventListener('message', function accept({ source, data, ports: [port] }) {
  if (origin !== 'null' || parent === window || source !== parent || !port) return;
  removeEventListener('message', accept);
  const script = new Blob([data], { type: 'text/javascript' });
  import(URL.createObjectURL(script)).then(({ open }) => open(port));
});`;

const hash = createHash('sha256').update(bootstrap).digest('base64');

/**
 * What may happen in the frame and in its workers, which inherit it: scripts that the frame makes itself. Everything else
 * is forbidden, above all any connection.
 */
export const framePolicy = `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:; base-uri 'none'; form-action 'none'`;

/** The document of the frame. */
export const frameDocument = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${framePolicy}">
<meta name="robots" content="noindex">
<title>The examples run here</title>
<script>${bootstrap}</script>
`;
