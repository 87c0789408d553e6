// Dataset layer: lets the validator work under a policy that forbids eval. To be imported before anything else that knows
// schemas: each decides when it is made whether it compiles.
import * as z from 'zod';

z.config({ jitless: true });
