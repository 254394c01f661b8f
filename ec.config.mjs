export { default } from 'starlight-evergreen/expressive-code';
