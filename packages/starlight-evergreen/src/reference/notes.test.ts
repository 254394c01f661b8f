import { expect, it } from 'vitest';
import { checkNotes, notesOf } from './notes.ts';
import { fieldSection } from './pages/field-section.ts';
import { modelPage } from './pages/model-page.ts';
import { contextOf } from './pages/testing/context.ts';
import { field, object, referenceOf } from './testing/reference.ts';

const number = { kind: 'number' } as const;
const total = field('total', number, { description: 'What is paid, in cents.' });
const reference = referenceOf(
  object('Bill', [total, field('tax', number)]),
  object('Sum', [field('total', number, { description: 'In dollars.' })]),
);
const note = { field: '*.total', says: 'in cents', note: 'It is in `dollars`.' };

it('belongs to every field that its pattern means and whose comment says the words', () => {
  expect([...notesOf(reference, [note])]).toEqual([[total, 'It is in `dollars`.']]);
  expect(notesOf(reference, [{ field: 'Bill.*', note: 'x' }]).size).toBe(2);
  expect(notesOf(reference, [{ field: 'Bil.total', note: 'x' }]).size).toBe(0);
});

it('stands below the comment', () => {
  const context = contextOf(reference, { notes: [note] });
  const { text } = modelPage(object('Bill', [total]), context);
  expect(text).toContain('What is paid, in cents.\n\n**Note:** It is in `dollars`.');
  expect(fieldSection(field('tax', number), context)).toHaveLength(2);
});

it('is a problem when nothing is left of what it is about', () => {
  expect(checkNotes(reference, [note])).toEqual([]);
  const stale = [
    { ...note, says: 'in pence' },
    { field: 'Bill.sum', note: 'x' },
  ];
  expect(checkNotes(reference, stale).map(({ message }) => message)).toEqual([
    `a note is about *.total, and ${reference.package} has no such field whose comment says "in pence"`,
    `a note is about Bill.sum, and ${reference.package} has no such field`,
  ]);
});
