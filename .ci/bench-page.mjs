// Times the page itself: from an edit to every picture drawn again, while a slider is dragged, and from nothing to the first dots.
import { go, launch } from '../tests/page/harness.mjs';

const EDITS = 120;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];

/** A page that starts with eight programmes over ten years. */
async function opened(browser, hash) {
  const context = await browser.browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => { globalThis.ledgerStart = 'bench'; });
  await page.goto(`${browser.origin}/#/`);
  await page.waitForSelector('h1');
  await go(page, hash);
  return page;
}

/** Milliseconds from an edit to all pictures changed and laid out, for many edits, and the frames a second of a drag. */
export async function edits(browser) {
  const page = await opened(browser, '#/results/how-sure');
  await page.locator('.choices-line button').first().click();
  await page.waitForSelector('#mover input[type=range]');
  const times = await page.evaluate(async (count) => {
    const slider = document.querySelector('#mover input[type=range]');
    const next = () => new Promise((resolve) => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); });
    const out = [];
    for (let edit = 0; edit < count; edit += 1) {
      slider.value = 60 + ((edit * 37) % 80);
      const before = document.querySelector('.below-dot').getAttribute('d');
      const start = performance.now();
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (document.querySelector('.below-dot').getAttribute('d') === before && performance.now() - start < 500) await next();
      document.body.offsetHeight; // laid out, not only changed
      out.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return out.slice(10);
  }, EDITS);
  const frames = await page.evaluate(async () => {
    const slider = document.querySelector('#mover input[type=range]');
    const started = performance.now();
    let frames = 0;
    while (performance.now() - started < 3000) {
      slider.value = 60 + (frames % 80);
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
      frames += 1;
    }
    return frames / 3;
  });
  await page.context().close();
  times.sort((one, other) => one - other);
  return { p50: at(times, 0.5), p95: at(times, 0.95), frames };
}

/** Milliseconds from asking for the page to its first dots. */
export async function coldStart(browser) {
  const times = [];
  for (let round = 0; round < 7; round += 1) {
    const context = await browser.browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(() => {
      globalThis.ledgerStart = 'bench';
      new MutationObserver((_, watcher) => {
        if (document.querySelector('.above-dot')) { globalThis.dotsAt = performance.now(); watcher.disconnect(); }
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${browser.origin}/#/results`);
    await page.waitForFunction(() => globalThis.dotsAt);
    times.push(await page.evaluate(() => globalThis.dotsAt));
    await context.close();
  }
  times.sort((one, other) => one - other);
  return at(times, 0.5);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const browser = await launch();
  try {
    console.log(await edits(browser), await coldStart(browser));
  } finally {
    await browser.close();
  }
}
