import { launch, openExample, go } from './harness.mjs';
const b = await launch('/tmp/distA');
const page = await b.open('#/', {width:320});
await openExample(page);
// a contact sheet of the narrow pages
const fs = await import('node:fs');
const sheet = await (await b.browser.newContext({viewport:{width:1400,height:2400}})).newPage();
const mk = async (names, out, off=0) => {
  const html = names.map(n=>`<div style="width:330px;height:2400px;overflow:hidden;display:inline-block;border-right:2px solid red"><img style="margin-top:-${off}px" src="data:image/png;base64,${fs.readFileSync('/tmp/shots/'+n+'.png').toString('base64')}"></div>`).join('');
  await sheet.setContent('<body style="margin:0;white-space:nowrap">'+html); await sheet.screenshot({path:out});
};
await mk(['narrow-start','narrow-place','narrow-programmes','narrow-assumptions'],'/tmp/shots/c1.png');
await mk(['narrow-results','narrow-results-who-pays','narrow-results-year-by-year','narrow-results'].slice(0,3),'/tmp/shots/c2.png');
await mk(['narrow-results','narrow-results-who-pays','narrow-results-year-by-year','narrow-place'],'/tmp/shots/c3.png',2400);
await b.close();
