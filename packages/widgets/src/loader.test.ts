import { expect, waitUntil } from '@open-wc/testing';

describe('the script tag', () => {
  it('finds elements that come later, gives them the tag’s key and address, and may stand twice', async () => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    Object.assign(script.dataset, { key: 'pk_test_0123456789', baseUrl: 'https://tracking.example', lang: 'zh-CN' });
    document.head.append(script);
    await import('./loader.ts');
    // Another query is another module to the browser: the tag stands twice.
    await import(['./loader.ts', 'again'].join('?'));
    expect(customElements.get('track-shipment')).to.equal(undefined);
    const element = document.createElement('track-shipment');
    document.body.append(element);
    await customElements.whenDefined('track-shipment');
    await waitUntil(() => element.shadowRoot?.textContent.includes('查询包裹'), 'the tag’s language holds');
    const { settings } = await import('./settings.ts');
    expect(settings).to.include({ key: 'pk_test_0123456789', baseUrl: 'https://tracking.example', lang: 'zh-CN' });
    element.remove();
    expect(customElements.get('shipping-quote')).to.equal(undefined);
    const quote = document.createElement('shipping-quote');
    document.body.append(quote);
    await waitUntil(() => quote.shadowRoot?.textContent.includes('运费和时效'), 'it holds for every element', {
      timeout: 5000,
    });
    quote.remove();
    script.remove();
  });
});
