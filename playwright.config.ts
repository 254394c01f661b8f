import { siteTests } from 'starlight-evergreen/testing/config';

export default { ...siteTests(), testDir: 'tests/browser' };
