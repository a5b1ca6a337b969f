// Pictures of every page, to be looked at: node tests/page/shots.mjs FOLDER [wide|narrow|dark|forced|print …]
import { mkdirSync } from 'node:fs';
import { PAGES, go, launch, openExample } from './harness.mjs';

const [folder = '/tmp/shots', ...wanted] = process.argv.slice(2);
const WAYS = {
  wide: { width: 1280 }, narrow: { width: 320 }, dark: { width: 1280, dark: true }, forced: { width: 1280, forcedColors: true }, print: { width: 794, print: true },
};
mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const [way, options] of Object.entries(WAYS)) {
  if (wanted.length && !wanted.includes(way)) continue;
  const page = await browser.open('#/', { ...options, print: false });
  await page.screenshot({ path: `${folder}/${way}-first.png`, fullPage: true });
  await openExample(page);
  for (const hash of PAGES) {
    if (options.print) await page.emulateMedia({ media: 'screen' }); // paper has no links, and some pages show only their sheet there
    await go(page, hash);
    if (options.print) await page.emulateMedia({ media: 'print' });
    const name = hash.slice(2).replaceAll('/', '-') || 'start';
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: `${folder}/${way}-${name}.png`, fullPage: true });
    if (options.print) await page.pdf({ path: `${folder}/${name}.pdf`, preferCSSPageSize: true });
  }
  await page.context().close();
}
await browser.close();
