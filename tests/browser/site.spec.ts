import { testSite } from 'starlight-evergreen/testing';

testSite();
