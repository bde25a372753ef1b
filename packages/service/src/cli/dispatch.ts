import { setTimeout as sleep } from 'node:timers/promises';
import { open, type Place } from './opening.ts';
import { perform, type OperationName } from './operations.ts';
import { askService, NotListening } from './socket.ts';

/** How long a command waits for whoever has the folder: a service that starts, or another command. */
const patience = 15_000;

/**
 * Does something here when the folder is free, or has the service do it that uses the folder.
 *
 * @param here its result, or undefined when another process has the folder.
 * @throws CommandError when the folder stays in use and nobody takes commands there.
 */
export const hereOrThere = async <T extends object>(
  here: () => Promise<T | undefined>,
  there: () => Promise<T>,
): Promise<T> => {
  for (const until = performance.now() + patience; ; await sleep(200)) {
    const result = await here();
    if (result !== undefined) return result;
    try {
      return await there();
    } catch (error) {
      if (!(error instanceof NotListening) || performance.now() > until) throw error;
    }
  }
};

/** Has a command done. */
export const dispatch = (place: Place, name: OperationName, input: unknown): Promise<object> =>
  hereOrThere(
    async () => {
      const opened = await open(place);
      if (!opened) return undefined;
      try {
        return await perform(opened.platform, name, input);
      } finally {
        await opened.close();
      }
    },
    () => askService(place.data, name, input),
  );
