import type { Project, ProjectFile } from './project-files.ts';

/**
 * A script that makes a project's folder with its files, to be pasted into a terminal. It installs and starts nothing: what
 * it writes may be somebody else's code.
 * @returns undefined where a file has characters that a terminal may take for commands
 */
export function shellScript({ folder, files }: Project): string | undefined {
  if (files.some(({ text }) => controls.test(text))) return undefined;
  const written = files.map((file) => hereDocument(folder, file));
  return [
    `mkdir -p ${folder}`,
    ...written,
    `echo 'Ready: cd ${folder} && npm install && npm start'`,
    '',
  ].join('\n');
}

/** All but ends of lines and tabs: an escape character may end what a terminal takes as pasted. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;

/** In a quoted here document nothing has a meaning but its last line, which is none of the file's. */
function hereDocument(folder: string, { name, text }: ProjectFile): string {
  const lines = new Set(text.split('\n'));
  let end = 'END_OF_FILE';
  while (lines.has(end)) end += '_';
  return `cat > ${folder}/${name} <<'${end}'\n${text.replace(/\n$/, '')}\n${end}`;
}
