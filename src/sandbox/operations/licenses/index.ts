import { attachLicense } from './attach.ts';
import { releaseLicense } from './release.ts';

export const licenseOperations = [attachLicense, releaseLicense];
