import { chromium } from 'playwright-core';
const [,, url, out, w='1100', h='900', scheme='light', wait='4000'] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const p = await b.newPage({ viewport: { width: +w, height: +h }, colorScheme: scheme });
p.on('console', m => console.log(m.type(), m.text()));
p.on('requestfailed', r => console.log('failed', r.url(), r.failure()?.errorText));
await p.goto(url); await p.waitForTimeout(+wait);
console.log((await p.evaluate(() => document.querySelector('track-shipment')?.shadowRoot?.textContent ?? '')).replace(/\s+/g,' ').slice(0, 300));
await p.screenshot({ path: out, fullPage: process.argv[8] === 'full' }); await b.close();
