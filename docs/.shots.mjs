import { chromium } from 'playwright-core';
import { serveFolder } from './live/serving.ts';
const site = await serveFolder('/work/main/docs/dist');
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
for (const [path, name, w, h, scheme, full] of JSON.parse(process.argv[2])) {
  const p = await b.newPage({ viewport: { width: w, height: h }, colorScheme: scheme, locale: 'en-GB', timezoneId: 'Asia/Shanghai' });
  p.on('console', m => m.type() === 'error' && console.log(name, m.text(), m.location().url));
  await p.goto(site.address + path); await p.waitForTimeout(3500);
  await p.screenshot({ path: `/tmp/wb/docs/${name}.png`, fullPage: !!full }); await p.close();
}
await b.close(); site.stop();
