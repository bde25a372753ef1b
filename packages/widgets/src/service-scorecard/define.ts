import { define } from './register.ts';

export { define };

define();
