export { pageId, pagePath } from '../files/page-id.ts';
