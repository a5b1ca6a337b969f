import { launch, openExample, go, settled } from './harness.mjs';
const b = await launch();
const p = await b.open('#/', {width:1280});
await openExample(p); await go(p,'#/keep'); await settled(p); await p.waitForTimeout(500);
await p.screenshot({path:'/tmp/relA/keep1280.png', fullPage:true});
console.log(await p.evaluate(()=>{const n=document.getElementById('notes');const r=n.getBoundingClientRect();let e=n,out=[];while(e&&e!==document.body){const s=getComputedStyle(e);out.push([e.tagName,e.className,e.id,s.display,s.visibility,e.getBoundingClientRect().width,e.getBoundingClientRect().height].join(' '));e=e.parentElement;}return out;}));
await b.close();
