import { mkdirSync } from 'node:fs';
import { axe, go, launch, openExample, sideways, faults } from './harness.mjs';
mkdirSync('/tmp/shots-prov', { recursive: true });
const browser = await launch();
for (const [way, options] of Object.entries({ wide: { width: 1280 }, narrow: { width: 320 }, dark: { width: 1280, dark: true } })) {
  const page = await browser.open('#/', options);
  await go(page, '#/provision');
  await page.screenshot({ path: `/tmp/shots-prov/${way}-provision-none.png`, fullPage: true });
  await openExample(page);
  await go(page, '#/cost-of-doing-nothing');
  await page.screenshot({ path: `/tmp/shots-prov/${way}-nothing.png`, fullPage: true });
  console.log(way, await axe(page), await sideways(page));
  await go(page, '#/provision');
  const type = (id, text) => page.locator(`#provision-${id}`).fill(text);
  await type('high-risk-cases-actual', '576');
  await type('idva-posts-actual', '3.5');
  await type('idva-posts-cost', '45000');
  await type('marac-administrators-actual', '1');
  await type('refuge-family-spaces-actual', '4');
  await type('helplines-actual', 'abc');
  await page.screenshot({ path: `/tmp/shots-prov/x.png`, fullPage: true });
  console.log(await page.locator('.standard').nth(1).textContent());
  await page.getByRole('button', { name: /Plan to close this gap.*Idva posts/ }).click({timeout:3000});
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `/tmp/shots-prov/${way}-provision.png`, fullPage: true });
  console.log(way, await axe(page), await sideways(page));
  await type('helplines-actual', '0');
  await page.screenshot({ path: `/tmp/shots-prov/${way}-provision-ok.png`, fullPage: true });
  await go(page, '#/place');
  await page.screenshot({ path: `/tmp/shots-prov/${way}-place.png`, fullPage: true });
  await go(page, '#/programmes');
  await page.screenshot({ path: `/tmp/shots-prov/${way}-programmes.png`, fullPage: true });
  for (const hash of ['#/results', '#/results/how-sure', '#/results/what-it-would-take', '#/results/not-counted', '#/assumptions']) {
    await go(page, hash);
    await page.screenshot({ path: `/tmp/shots-prov/${way}-${hash.slice(2).replaceAll('/', '-')}.png`, fullPage: true });
  }
  console.log(await faults(page));
}
await browser.close();
