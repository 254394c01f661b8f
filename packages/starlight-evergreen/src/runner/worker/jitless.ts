import { config } from 'zod/mini';

// zod writes code at run time where it may; here it may not, and trying would be reported as an attack.
config({ jitless: true });
