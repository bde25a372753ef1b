/* global CSSStyleSheet, FormData, HTMLElement, customElements, document */
// What somebody writes who needs the form alone, in one language and one file, without a library.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; font: inherit; color: #1c2127; }
  form { display: grid; gap: 0.75em; max-width: 40em; padding: 1.25em; border: 1px solid #d8dce1; border-radius: 0.75em; background: #fff; }
  h2 { margin: 0; font-size: 1.25em; }
  fieldset { display: flex; gap: 1em; margin: 0; padding: 0; border: 0; }
  textarea { box-sizing: border-box; width: 100%; padding: 0.6em; font: inherit; border: 1px solid #7a828c; border-radius: 0.5em; resize: vertical; }
  button { padding: 0.7em 1.2em; font: inherit; color: #fff; background: #14532d; border: 0; border-radius: 0.5em; cursor: pointer; }
  textarea:focus-visible, button:focus-visible { outline: 3px solid #14532d; outline-offset: 2px; }
  p { margin: 0; color: #5b636e; font-size: 0.9em; }
  @media (prefers-color-scheme: dark) { :host { color: #e8eaed; } form { background: #1c2127; border-color: #3a414a; } }
`);

const template = document.createElement('template');
template.innerHTML = `<form novalidate>
  <h2>Track your parcel</h2>
  <fieldset>
    <label><input type="radio" name="by" value="number" checked> Tracking number</label>
    <label><input type="radio" name="by" value="order"> Order number</label>
    <label><input type="radio" name="by" value="phone"> Phone</label>
  </fieldset>
  <label for="number">Tracking number</label>
  <textarea id="number" name="number" rows="1" autocomplete="off" spellcheck="false" enterkeyhint="search"></textarea>
  <p>Several at once: put commas or new lines between them.</p>
  <button>Track</button>
  <p role="status"></p>
</form>`;

customElements.define(
  'track-shipment',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(template.content.cloneNode(true));
      root.querySelector('form').addEventListener('submit', (event) => this.find(event));
    }

    async find(event) {
      event.preventDefault();
      const status = this.shadowRoot.querySelector('[role=status]');
      const number = new FormData(event.target).get('number').trim();
      if (!number) return this.shadowRoot.querySelector('textarea').focus();
      status.textContent = 'Looking …';
      const { key } = document.querySelector('script[data-key]').dataset;
      const headers = { Authorization: `Bearer ${key}` };
      const response = await fetch(`/v1/tracking/${encodeURIComponent(number)}`, { headers });
      status.textContent = response.ok ? (await response.json()).milestone : 'We could not find it.';
    }
  },
);
