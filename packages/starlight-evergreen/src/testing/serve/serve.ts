import { siteServer } from './site-server.ts';

siteServer().listen(Number(process.argv[2]), 'localhost');
