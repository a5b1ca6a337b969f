// Runs Lighthouse on the built page: accessibility, best practices and search must be 100 of 100; speed is printed, because it is
// this machine's.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../serve.mjs';

const MUST = ['accessibility', 'best-practices', 'seo'];
const PAGES = ['#/', '#/results', '#/evidence/iris'];
const server = await serve(process.argv[2] ?? 'dist');
const chrome = await launch({ chromePath: process.env.CHROMIUM || '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
const settings = {
  port: chrome.port, onlyCategories: ['performance', ...MUST], formFactor: 'desktop', screenEmulation: { disabled: true }, throttlingMethod: 'provided',
};
try {
  for (const page of PAGES) {
    const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}/${page}`, settings);
    if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
    const score = (name) => Math.round(lhr.categories[name].score * 100);
    console.log(`${page.padEnd(16)} ${settings.onlyCategories.map((name) => `${name} ${score(name)}`).join(', ')}`);
    for (const name of MUST.filter((name) => score(name) < 100)) {
      process.exitCode = 1;
      for (const { id, weight } of lhr.categories[name].auditRefs) {
        const { score: passed, title, details } = lhr.audits[id];
        if (weight > 0 && passed !== null && passed < 1) console.error(`  ${name}: ${title} ${JSON.stringify(details?.items ?? []).slice(0, 400)}`);
      }
    }
  }
} finally {
  await chrome.kill();
  server.close();
}
process.exit();
