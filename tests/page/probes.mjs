// What is asked of a page as it is drawn: texts that are cut or lie over each other, the order and sight of the focus,
// headings, landmarks, pictures, motion. Each answers with a list of faults; an empty list is a pass.

/** Text that is cut off, lies outside the page, or lies over other text. */
export const unreadable = (page) => page.evaluate(() => {
  const name = (element) => `${element.localName}${element.id && `#${element.id}`}${[...element.classList].map((one) => `.${one}`).join('')}`;
  const faults = [];
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const element = walker.currentNode.parentElement;
    if (!text || element.closest('.unseen, svg, script, style, select, noscript') || !element.checkVisibility({ visibilityProperty: true })) continue;
    let fixed = false;
    let scrolls = false;
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.position === 'fixed' || style.position === 'sticky') fixed = true;
      if (/auto|scroll/.test(style.overflowX)) scrolls = true;
      if (/hidden|clip/.test(style.overflowX + style.overflowY) && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) {
        faults.push(`cut off in ${name(one)}: ${text.slice(0, 60)}`);
      }
    }
    if (fixed) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      if (box.left < -1 || (!scrolls && box.right > document.documentElement.clientWidth + 1)) faults.push(`outside the page in ${name(element)}: ${text.slice(0, 60)}`);
      boxes.push({ element, text, left: box.left + 1, right: box.right - 1, top: box.top + box.height * 0.3, bottom: box.bottom - box.height * 0.3 });
    }
  }
  boxes.sort((one, other) => one.top - other.top);
  boxes.forEach((one, at) => {
    for (let next = at + 1; next < boxes.length && boxes[next].top < one.bottom; next += 1) {
      const other = boxes[next];
      if (one.element !== other.element && one.left < other.right && other.left < one.right) {
        faults.push(`“${one.text.slice(0, 40)}” (${name(one.element)}) lies over “${other.text.slice(0, 40)}” (${name(other.element)})`);
      }
    }
  });
  for (const box of document.querySelectorAll('input.number')) {
    if (box.checkVisibility() && box.scrollWidth > box.clientWidth + 1) faults.push(`${name(box)} does not show all of “${box.value}”`);
  }
  return [...new Set(faults)];
});

/** One h1, no level of heading left out, the landmarks, a table for every picture, nothing placed out of its order. */
export const structure = (page) => page.evaluate(() => {
  const faults = [];
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  const levels = shown('h1, h2, h3, h4, h5, h6').map((one) => [Number(one.localName[1]), one.textContent]);
  if (levels.filter(([level]) => level === 1).length !== 1) faults.push('not one h1');
  levels.reduce((before, [level, text]) => {
    if (level > before + 1) faults.push(`h${before} is followed by h${level}: ${text}`);
    return level;
  }, 1);
  const routes = shown('nav').map((one) => one.ariaLabel ?? document.getElementById(one.getAttribute('aria-labelledby'))?.textContent);
  if (routes.length === 0 || new Set(routes).size !== routes.length || routes.some((one) => !one)) faults.push(`navigation is named ${routes}`);
  for (const chart of shown('figure.chart')) {
    if (!chart.querySelector('table') && !chart.parentElement.querySelector('table')) faults.push(`no table beside the picture “${chart.textContent.slice(0, 60)}”`);
  }
  for (const one of document.querySelectorAll('body *')) {
    const style = getComputedStyle(one);
    if (style.order !== '0' || /reverse/.test(`${style.flexDirection} ${style.flexWrap}`) || one.tabIndex > 0) faults.push(`${one.outerHTML.slice(0, 80)} is shown out of its order`);
  }
  return faults;
});

/** What moves by itself, or would. */
export const motion = (page) => page.evaluate(() => {
  const lasting = (times) => times.split(',').some((time) => parseFloat(time) > 0);
  return [document.documentElement, ...document.querySelectorAll('body, body *')].flatMap((one) => {
    const style = getComputedStyle(one);
    const moves = (lasting(style.animationDuration) && style.animationName !== 'none') || lasting(style.transitionDuration) || style.scrollBehavior === 'smooth';
    return moves ? [one.outerHTML.slice(0, 100)] : [];
  });
});

/** Buttons, boxes and ticks too small to press: 24 pixels each way, or that much room to the middle of the next. */
export const smallTargets = (page) => page.evaluate(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen'));
  const inline = (one) => one.localName === 'a' && getComputedStyle(one).display === 'inline';
  const targets = all.filter((one) => !inline(one));
  const middles = targets.map((one) => { const box = one.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; });
  return targets.flatMap((one, at) => {
    const box = one.getBoundingClientRect();
    const least = one.matches('.button, .exit, .box, .stepper button') ? 43.5 : 23.5;
    if (box.width >= least && box.height >= least) return [];
    const crowded = middles.some(([x, y], other) => other !== at && Math.hypot(x - middles[at][0], y - middles[at][1]) < 24);
    return least > 24 || crowded ? [`${one.outerHTML.slice(0, 100)} is ${Math.round(box.width)} by ${Math.round(box.height)}`] : [];
  });
});

/** What is said or shown only while a pointer hovers: a rule for hovering may change colours and lines, nothing else. */
export const needsHover = (page) => page.evaluate(() => {
  const harmless = /color|background|border|outline|shadow|decoration|fill|stroke|opacity/;
  const rules = (list) => [...list].flatMap((rule) => [...(rule.selectorText?.includes(':hover') ? [rule] : []), ...(rule.cssRules ? rules(rule.cssRules) : [])]);
  return [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules)).flatMap((rule) =>
    [...rule.style].filter((property) => !harmless.test(property)).map((property) => `${rule.selectorText} sets ${property}`));
});

/** Walks through a page by Tab, from its top: what is out of order, hidden, unmarked, or never reached. */
export async function walk(page, most = 900) {
  await page.evaluate(() => {
    globalThis.walked = [];
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    scrollTo(0, 0);
    const start = document.createElement('span'); // where the first Tab sets out from
    start.tabIndex = -1;
    start.id = 'walk-start';
    document.body.prepend(start);
    start.focus();
  });
  const faults = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body || globalThis.walked.includes(one)) return 'end';
      const name = one.outerHTML.slice(0, 110);
      const faults = [];
      const before = globalThis.walked.at(-1);
      if (before && !(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push(`goes back to ${name}`);
      globalThis.walked.push(one);
      const drawn = one.matches('.unseen') ? one.labels[0] : one; // a file is chosen by the label that looks like a button
      const style = getComputedStyle(drawn);
      if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push(`no mark of focus on ${name}`);
      const boxes = [...drawn.getClientRects()].map(({ left, right, top, bottom }) => {
        const inside = { left: Math.max(left, 0), top: Math.max(top, 0) };
        return { ...inside, width: Math.min(right, innerWidth) - inside.left, height: Math.min(bottom, innerHeight) - inside.top };
      }).filter((box) => box.width > 1 && box.height > 1);
      const seen = boxes.some((box) => [0.1, 0.3, 0.5, 0.7, 0.9].some((across) => [0.2, 0.5, 0.8].some((down) => {
        const on = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
        return on && (drawn.contains(on) || on.closest('label')?.control === one);
      })));
      if (!seen) faults.push(`the focus is not to be seen on ${name}`);
      return faults;
    });
    if (found === 'end') break;
    faults.push(...found);
  }
  const missed = await page.evaluate(() => {
    document.getElementById('walk-start').remove();
    const group = (one) => one.type === 'radio' && one.name;
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
      .filter((one) => !one.disabled && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0)
      .filter((one) => !globalThis.walked.some((reached) => reached === one || (group(one) && group(reached) === group(one))))
      .map((one) => `Tab never reaches ${one.outerHTML.slice(0, 110)}`);
  });
  return [...faults, ...missed];
}

/** The accessibility tree, as what is read aloud: role, name, level, and what a control says of itself. */
export async function tree(page, cdp) {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes.filter((node) => !node.ignored).map((node) => ({
    role: node.role?.value, name: node.name?.value ?? '', description: node.description?.value ?? '',
    ...Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
  }));
}

/** Landmarks that are not there once, and controls that would be read without a name. */
export const unread = (nodes) => [
  ...['banner', 'main', 'contentinfo'].filter((role) => nodes.filter((node) => node.role === role).length !== 1).map((role) => `not one ${role}`),
  ...nodes.filter((node) => /button|link|box|radio|slider|switch|Disclosure|summary/i.test(node.role) && node.focusable && !node.name.trim()).map((node) => `a ${node.role} without a name`),
];

/** Names and descriptions in which two words run together where two elements meet. What is placed apart stands in the line all the same. */
export const runTogether = (page) => page.evaluate(() => {
  const pointed = [...document.querySelectorAll('[aria-labelledby], [aria-describedby]')]
    .flatMap((one) => `${one.getAttribute('aria-labelledby') ?? ''} ${one.getAttribute('aria-describedby') ?? ''}`.trim().split(/\s+/))
    .map((id) => document.getElementById(id)).filter(Boolean);
  const named = document.querySelectorAll('#app :is(a, button, label, legend, summary, caption, th, td, option, figcaption, h1, h2, h3, h4, h5, h6)');
  const faults = new Set();
  for (const one of new Set([...named, ...pointed])) {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    let before = null;
    let parted = true;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.ELEMENT_NODE) {
        const style = getComputedStyle(node);
        const isInline = style.display.startsWith('inline') || style.position === 'absolute' || style.display === 'contents';
        if (!isInline || node.localName === 'br' || node.localName === 'svg' || node.localName === 'input') parted = true;
        continue;
      }
      if (!node.data || node.parentElement.closest('svg, select, textarea')) continue;
      const leavesBlock = before && [...(function* up(from) { for (let outer = from; outer && outer !== one && !outer.contains(node); outer = outer.parentElement) yield outer; }(before.parentElement))]
        .some((outer) => !getComputedStyle(outer).display.startsWith('inline') && getComputedStyle(outer).position !== 'absolute');
      if (before && !parted && !leavesBlock && before.parentElement !== node.parentElement && /[\p{L}\p{N}]$/u.test(before.data) && /^[\p{L}\p{N}]/u.test(node.data)) {
        faults.add(`“${before.data.slice(-30)}” runs into “${node.data.slice(0, 30)}” in ${one.localName}`);
      }
      before = node;
      parted = false;
    }
  }
  return [...faults];
});

/** Stands a box in for every list, as WebKit lays a list out: as wide as its longest option, whatever its percentage. */
export const likeWebKit = (page) => page.evaluate(() => {
  const lists = [...document.querySelectorAll('select')];
  for (const list of lists) {
    const box = document.createElement('div');
    box.className = list.className;
    box.textContent = 'x'.repeat(90);
    Object.assign(box.style, { display: 'inline-block', overflow: 'clip', whiteSpace: 'nowrap', contain: getComputedStyle(list).contain });
    list.replaceWith(box);
  }
  return lists.length;
});

/** Listens as a screen reader would: every live region that changes, with what it then says. */
export const listen = (page) => page.evaluate(() => {
  globalThis.heard = [];
  globalThis.listening?.disconnect();
  const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  globalThis.listening = new MutationObserver((changes) => {
    const regions = new Set();
    for (const change of changes) {
      const around = (change.target.nodeType === 1 ? change.target : change.target.parentElement)?.closest(LIVE);
      if (around && (around.ariaRelevant !== 'additions' || change.addedNodes.length > 0)) regions.add(around);
      for (const added of change.addedNodes) if (added.nodeType === 1 && added.matches('[role=alert]')) regions.add(added);
    } // what is relevant by its additions alone is not said again when its words change
    for (const region of regions) globalThis.heard.push([region.role ?? region.ariaLive, region.textContent.trim()]);
  });
  globalThis.listening.observe(document.body, { childList: true, characterData: true, subtree: true });
});

/** What was said since, without what fell silent. */
export const heard = (page) => page.evaluate(() => globalThis.heard.filter(([, text]) => text));
