// Stands in the page before everything else: it is ten in the morning in Shanghai, and stays it.
{
  const now = Date.parse('2026-11-25T02:00:00Z');
  const Running = Date;
  globalThis.Date = class extends Running {
    constructor(...given) {
      super(...(given.length > 0 ? given : [now]));
    }
    static now() {
      return now;
    }
  };
}
