// One burst of calls, from a process of its own.
import { asked, say } from '../children.ts';
import { autocannon, type LoadOptions } from '../dependencies.ts';

const result = await autocannon()(asked() as LoadOptions);
if (result.non2xx > 0 || result.errors > 0) {
  throw new Error(`${result.non2xx} answers were no good ones, and ${result.errors} calls failed.`);
}
say(result.requests.average);
