const progress = /\/ky\/distribution\/utils\/body\.js$/;

/**
 * Leaves out how ky tells the progress of uploads and downloads. The SDK asks for none, which tree-shaking cannot know;
 * `streamRequest` and `streamResponse` are called for that alone.
 */
export const withoutProgress = () => {
  let found = false;
  return {
    name: 'without-progress',
    load(id) {
      if (!progress.test(id)) return null;
      found = true;
      return 'export const streamRequest = (request) => request; export const streamResponse = (response) => response;';
    },
    buildEnd(error) {
      if (!error && !found) this.error('ky has its progress elsewhere now: see rollup/without-progress.js.');
    },
  };
};
