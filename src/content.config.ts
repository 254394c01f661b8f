export { collections } from 'starlight-evergreen/content';
