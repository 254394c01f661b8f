export * from '../../markdown/page.ts';
export { renderMarkdown } from '../../markdown/write.ts';
