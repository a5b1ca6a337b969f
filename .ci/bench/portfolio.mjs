// The portfolio that `appraise --bench-portfolio FILE` writes, worked out draw by draw in plain JavaScript.
// Runs in node (`node portfolio.mjs FILE`) and, imported, in a browser.

const NETS = 3; // public, cashable, social
const TIMED = [[10_000, 9], [100_000, 5]];

function refuse(what) {
  throw new Error(`This port does not know ${what}, which the plan uses.`);
}

/** The columns of `file`, each a typed array: one for each uncertain input, then the totals to compare with. */
export function columnsOf(portfolio, buffer) {
  const count = portfolio.inputs.length + NETS;
  const columns = Array.from({ length: count }, (_, at) => new Float64Array(buffer, at * portfolio.draws * 8, portfolio.draws));
  return { inputs: columns.slice(0, portfolio.inputs.length), totals: columns.slice(portfolio.inputs.length) };
}

/** Names made into numbers, and everything that is the same for every draw worked out. */
export function prepare({ plan, payers, kinds, values, inputs }) {
  if (plan.overlap !== 'independent') refuse(`overlap “${plan.overlap}”`);
  if (plan.worth.whole_spell) refuse('whole spells');
  if (Object.values(plan.caution).some((times) => times !== 1)) refuse('caution');
  const payerAt = new Map(payers.map(({ id }, at) => [id, at]));
  const lineOf = (payer, kind) => payerAt.get(payer) * kinds.length + kinds.indexOf(kind);
  const isPublic = (payer) => payers[payerAt.get(payer)].public;
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  const worth = plan.worth.costs.map(({ amount, payer, kind, over_spell }) => ({ amount, line: lineOf(payer, kind), overSpell: over_spell }));
  const worthLines = [...new Set(worth.map(({ line }) => line))];
  const covered = (programme) => {
    const whole = programme.covers.every((kind) => kind === 'unsplit');
    return worthLines.filter((line) => whole || programme.covers.includes(kinds[line % kinds.length]));
  };

  const costOf = (line) => {
    const [[basis, details]] = typeof line.basis === 'string' ? [[line.basis, {}]] : Object.entries(line.basis);
    return {
      basis, counts: details.counts, amount: details.amount ?? -1, hours: details.hours ?? -1, year: details.year ?? -1, growth: line.growth,
      share: sum(line.payers.map(([, share]) => share)),
      publicShare: sum(line.payers.filter(([payer]) => isPublic(payer)).map(([, share]) => share)),
    };
  };

  const effectOf = (programme) => {
    if (programme.shown_only || programme.effect === 'none') return { type: 'none', lines: [] };
    const [[type, effect]] = Object.entries(programme.effect);
    if (effect.lag != null) refuse('a lag');
    if (effect.health != null) refuse('a gain in health');
    const stays = programme.unit_type === 'stock';
    switch (type) {
      case 'reference':
        return { type, realised: effect.realised ?? -1, split: effect.split, lines: effect.split.map(([line]) => line) };
      case 'net_saving': {
        const published = effect.published_cost;
        const publishedLine = published ? lineOf(published[1], isPublic(published[1]) ? 'public' : 'unsplit') : -1;
        const lines = new Set([...effect.split.map(([line]) => line), ...effect.fixed.map(([line]) => line)]);
        if (published) lines.add(publishedLine);
        return { ...effect, type, stays, publishedSlot: published ? published[0] : -1, publishedLine, lines: [...lines] };
      }
      case 'reduction':
        return { ...effect, type, stays, deadweight: effect.deadweight ?? -1, severity: effect.severity ?? -1, lines: worthLines };
      default:
        return refuse(`the effect “${type}”`);
    }
  };

  return {
    ...plan, worth, worthLines, values, inputs,
    spellYears: plan.worth.spell_years, factor: plan.worth.factor, severity: plan.worth.severity,
    countedYears: plan.count_later ? plan.timeline : plan.years,
    lineCount: payers.length * kinds.length,
    lineIsPublic: Array.from({ length: payers.length * kinds.length }, (_, line) => kinds[line % kinds.length] === 'public'),
    lineIsHarm: Array.from({ length: payers.length * kinds.length }, (_, line) => kinds[line % kinds.length] === 'harm'),
    lineCashable: Array.from({ length: payers.length * kinds.length }, (_, line) => plan.cashable[Math.floor(line / kinds.length)] ?? -1),
    programmes: plan.programmes.map((programme) => ({
      pool: programme.pool === 'everyone' ? 0 : programme.pool === 'high-risk' ? 1 : -1,
      covered: covered(programme),
      typedScale: programme.typed_scale,
      share: programme.default_share,
      base: programme.default_base,
      deliveryYears: programme.delivery_years,
      ramp: programme.ramp.map((step) => (step.parameter !== undefined ? { slot: step.parameter, typed: 0 } : { slot: -1, typed: step.typed })),
      engagement: programme.engagement ?? -1,
      completion: programme.completion ?? -1,
      peoplePerUnit: programme.people_per_unit ?? -1,
      counts: programme.counts,
      reference: programme.reference,
      costs: programme.costs.map(costOf),
      effect: effectOf(programme),
    })),
  };
}

/** Room for the results of so many draws: each a column. */
export function roomFor(plan, draws) {
  const columns = (count) => Array.from({ length: count }, () => new Float64Array(draws));
  return {
    total: columns(NETS),
    programmes: plan.programmes.map(() => columns(NETS)),
    publicSoFar: columns(plan.countedYears),
    socialSoFar: columns(plan.countedYears),
  };
}

/** Yearly cost and benefit of the reference service for each head of its population. */
function perHead(reference, v) {
  const { areas, own } = reference;
  const weight = v[reference.weight];
  let others = 0;
  for (let at = 1; at < areas.length; at++) others += v[areas[at].population];
  let cost = 0;
  let benefit = 0;
  for (let at = 0; at < areas.length; at++) {
    const population = v[areas[at].population];
    const net = v[areas[at].net_benefit];
    const excess = v[areas[at].ratio] - 1;
    if (!(population > 0 && excess > 0)) continue;
    let share;
    if (own !== null) share = own === at ? 1 : 0;
    else if (areas.length === 1) share = 1;
    else if (at === 0) share = weight;
    else share = others > 0 ? ((1 - weight) * population) / others : 0;
    const gross = net / excess;
    cost += (share * gross) / population;
    benefit += (share * (gross + net)) / population;
  }
  return { cost, benefit };
}

/** Sum of discount factors over some years; a part year counts for its part. */
function annuity(years, rate) {
  let factor = 1;
  let total = 0;
  for (let year = 0; year < years; year++) {
    total += factor * Math.min(years - year, 1);
    factor /= 1 + rate;
  }
  return total > 0 ? total : 1;
}

/** Works every draw out. `columns` are the drawn values by input; results go to `out`. */
export function run(plan, columns, draws, out) {
  const { programmes, timeline, countedYears, factors, harm_factors: harmFactors, inputs } = plan;
  const count = programmes.length;
  const v = Float64Array.from(plan.values);
  const victimYear = new Float64Array(plan.lineCount);
  const each = new Float64Array(plan.lineCount);
  const starts = new Float64Array(timeline);
  // By programme and year.
  const cost = new Float64Array(count * timeline);
  const publicCost = new Float64Array(count * timeline);
  const reached = new Float64Array(count * timeline);
  const poolShare = new Float64Array(count * timeline);
  const kept = new Float64Array(count * timeline);
  // By programme: what one unit reached is worth, in all and by what the results ask for.
  const unitTotal = new Float64Array(count);
  const unitPublic = new Float64Array(count);
  const unitHarm = new Float64Array(count);
  const unitCashable = new Float64Array(count);

  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < inputs.length; at++) v[inputs[at]] = columns[at][draw];

    // Need, and what a year of abuse costs.
    const women = v[plan.need.women];
    const population = v[plan.need.population];
    const people = women * v[plan.need.prevalence_women] + v[plan.need.men] * v[plan.need.prevalence_men];
    const cases = (women * v[plan.need.high_risk]) / 10_000;
    const highRiskPeople = cases * v[plan.need.people_per_case];
    const spell = Math.max(v[plan.spellYears], 1);
    victimYear.fill(0);
    for (const { amount, line, overSpell } of plan.worth) victimYear[line] += (v[amount] * v[plan.factor]) / (overSpell ? spell : 1);
    let costOfDoingNothing = 0;
    for (const line of plan.worthLines) costOfDoingNothing += victimYear[line] * people;

    for (let p = 0; p < count; p++) {
      const programme = programmes[p];
      const first = p * timeline;

      // Delivery.
      const base = programme.base === 'population' ? population
        : programme.base === 'women-16-plus' ? women
          : programme.base === 'people-experiencing-abuse' ? people : cases;
      const defaultScale = v[programme.share] * base;
      const scale = programme.typedScale ?? defaultScale;
      const multiple = defaultScale > 0 ? scale / defaultScale : 0;
      const { ramp } = programme;
      for (let year = 0; year < timeline; year++) {
        let share = year < programme.deliveryYears ? 1 : 0;
        if (share > 0 && ramp.length > 0) {
          const step = ramp[Math.min(year, ramp.length - 1)];
          share = step.slot >= 0 ? v[step.slot] : step.typed;
        }
        starts[year] = share; // of the scale; times the scale below
      }
      const engagement = programme.engagement >= 0 ? v[programme.engagement] : 1;
      const completed = programme.completion >= 0 ? engagement * v[programme.completion] : engagement;
      const peoplePerUnit = programme.peoplePerUnit >= 0 ? v[programme.peoplePerUnit] : 1;
      const perStart = (counts) => (counts === 'starts' ? 1 : counts === 'engaged' ? engagement : counts === 'completed' ? completed : peoplePerUnit);
      const reference = programme.reference ? perHead(programme.reference, v) : null;

      // Cost.
      cost.fill(0, first, first + timeline);
      publicCost.fill(0, first, first + timeline);
      if (scale > 0) {
        for (const line of programme.costs) {
          const growth = 1 + v[line.growth];
          const price = (line.amount >= 0 ? v[line.amount] : 0) * (line.hours >= 0 ? v[line.hours] : 1);
          const eachYear = line.basis === 'per_unit' ? scale * perStart(line.counts) * price
            : line.basis === 'reference' ? (reference ? reference.cost : 0) * population * multiple : price;
          let grown = 1;
          for (let year = 0; year < programme.deliveryYears; year++) {
            let amount = grown * eachYear;
            if (line.basis === 'per_unit' || line.basis === 'reference') amount *= starts[year];
            else if (line.basis === 'once' && line.year !== year) amount = 0;
            cost[first + year] += amount * line.share;
            publicCost[first + year] += amount * line.publicShare;
            grown *= growth;
          }
        }
      }

      // Effect: units reached by year, and what one is worth by line.
      const { effect } = programme;
      if (effect.type === 'reference') {
        for (let year = 0; year < timeline; year++) reached[first + year] = starts[year];
        const a_year = reference.benefit * population * multiple * (effect.realised >= 0 ? v[effect.realised] : 1);
        for (const [line, share] of effect.split) each[line] = a_year * share;
      } else if (effect.type !== 'none') {
        const counted = scale * perStart(programme.counts) * peoplePerUnit;
        if (effect.stays) {
          for (let year = 0; year < timeline; year++) reached[first + year] = counted * starts[year];
        } else {
          const lasts = v[effect.years];
          const fade = effect.type === 'reduction' ? v[effect.fade] : 0;
          reached.fill(0, first, first + timeline);
          for (let start = 0; start < programme.deliveryYears; start++) {
            let left = counted * starts[start];
            for (let later = 0; later < lasts && start + later < timeline; later++) {
              reached[first + start + later] += left * Math.min(lasts - later, 1);
              left *= 1 - fade;
            }
          }
        }
        if (effect.type === 'net_saving') {
          const divisor = annuity(v[effect.years], v[effect.source_rate]);
          for (const line of effect.lines) each[line] = 0;
          let rest = v[effect.amount];
          for (const [line, slot] of effect.fixed) {
            each[line] += v[slot] / divisor;
            rest -= v[slot];
          }
          for (const [line, share] of effect.split) each[line] += (rest / divisor) * share;
          if (effect.publishedLine >= 0) each[effect.publishedLine] += v[effect.publishedSlot];
        } else {
          const relative = effect.is_rate_ratio ? 1 - v[effect.effect] : v[effect.effect];
          const severe = effect.severity >= 0 ? v[effect.severity] : 1;
          const avoided = relative * v[effect.baseline] * (effect.deadweight >= 0 ? 1 - v[effect.deadweight] : 1) * severe;
          for (const line of effect.lines) each[line] = avoided * victimYear[line];
        }
      }
      let [total, publicMoney, harm, cashable] = [0, 0, 0, 0];
      for (const line of effect.lines) {
        const pounds = each[line];
        total += pounds;
        if (plan.lineIsPublic[line]) {
          publicMoney += pounds;
          const slot = plan.lineCashable[line];
          // A loss is cashable in full.
          cashable += pounds > 0 ? pounds * (slot >= 0 ? v[slot] : 0) : pounds;
        } else if (plan.lineIsHarm[line]) {
          harm += pounds;
        }
      }
      unitTotal[p] = total;
      unitPublic[p] = publicMoney;
      unitHarm[p] = harm;
      unitCashable[p] = cashable;

      // What part of its pool's cost it claims to avoid.
      let worth = 0;
      if (programme.pool >= 0) {
        for (const line of programme.covered) worth += victimYear[line];
        worth *= programme.pool === 1 ? highRiskPeople * v[plan.severity] : people;
      }
      for (let year = 0; year < timeline; year++) poolShare[first + year] = worth > 0 ? (reached[first + year] * total) / worth : 0;
    }

    // Overlap: one survivor is counted once.
    for (let year = 0; year < timeline; year++) {
      for (let pool = 0; pool < 2; pool++) {
        let claimed = 0;
        let combined = 0;
        for (let p = 0; p < count; p++) {
          const share = poolShare[p * timeline + year];
          if (programmes[p].pool !== pool || !(share > 0)) continue;
          claimed += share;
          combined += Math.min(share, 1) * (1 - combined);
        }
        const factor = claimed > 0 ? Math.min(combined / claimed, 1) : 1;
        for (let p = 0; p < count; p++) {
          if (programmes[p].pool === pool) kept[p * timeline + year] = poolShare[p * timeline + year] > 0 ? factor : 1;
        }
      }
      let gains = 0;
      for (let p = 0; p < count; p++) {
        const at = p * timeline + year;
        if (programmes[p].pool < 0) kept[at] = 1;
        else gains += Math.max(reached[at] * unitTotal[p], 0) * kept[at];
      }
      if (gains > costOfDoingNothing && costOfDoingNothing > 0) {
        const fits = costOfDoingNothing / gains;
        for (let p = 0; p < count; p++) {
          if (programmes[p].pool >= 0 && reached[p * timeline + year] * unitTotal[p] > 0) kept[p * timeline + year] *= fits;
        }
      }
    }

    // Present values.
    let [allPublic, allCashable, allSocial] = [0, 0, 0];
    for (let year = 0; year < countedYears; year++) {
      const factor = factors[year];
      const harmFactor = harmFactors[year];
      for (let p = 0; p < count; p++) {
        const at = p * timeline + year;
        const units = reached[at] * kept[at];
        const spent = publicCost[at] * factor;
        const publicNet = units * unitPublic[p] * factor - spent;
        const cashableNet = units * unitCashable[p] * factor - spent;
        const socialNet = units * ((unitTotal[p] - unitHarm[p]) * factor + unitHarm[p] * harmFactor) - cost[at] * factor;
        const columnsOfIt = out.programmes[p];
        if (year === 0) {
          columnsOfIt[0][draw] = publicNet;
          columnsOfIt[1][draw] = cashableNet;
          columnsOfIt[2][draw] = socialNet;
        } else {
          columnsOfIt[0][draw] += publicNet;
          columnsOfIt[1][draw] += cashableNet;
          columnsOfIt[2][draw] += socialNet;
        }
        allPublic += publicNet;
        allCashable += cashableNet;
        allSocial += socialNet;
      }
      out.publicSoFar[year][draw] = allPublic;
      out.socialSoFar[year][draw] = allSocial;
    }
    out.total[0][draw] = allPublic;
    out.total[1][draw] = allCashable;
    out.total[2][draw] = allSocial;
  }
}

/** Throws unless means, and totals draw by draw, are those the file has. */
export function compare(portfolio, totals, out) {
  const near = (ours, theirs, about, what) => {
    if (!(Math.abs(ours - theirs) <= 1e-6 * Math.max(Math.abs(theirs), about))) throw new Error(`${what}: ${ours} here, ${theirs} in the file.`);
  };
  const mean = (column) => column.reduce((sum, value) => sum + value, 0) / column.length;
  const { results } = portfolio;
  const all = (columns, means, what) => columns.forEach((column, at) => near(mean(column), means[at], 0, `${what} ${at}`));
  all(out.total, results.total, 'Mean total');
  out.programmes.forEach((columns, at) => all(columns, results.programmes[at], `Mean of programme ${at}`));
  all(out.publicSoFar, results.public_so_far, 'Mean public net by year');
  all(out.socialSoFar, results.social_so_far, 'Mean social net by year');
  // A draw's total may happen to be near 0.
  totals.forEach((column, net) => column.forEach((value, draw) => near(out.total[net][draw], value, Math.abs(results.total[net]) * 1e-3, `Total ${net} of draw ${draw}`)));
}

/** Compares, then times: microseconds, the middle of several runs. */
export function timings(portfolio, buffer) {
  const { inputs, totals } = columnsOf(portfolio, buffer);
  const plan = prepare(portfolio);
  return TIMED.map(([draws, rounds]) => {
    const columns = inputs.map((column) => Float64Array.from({ length: draws }, (_, draw) => column[draw % column.length]));
    const out = roomFor(plan, draws);
    run(plan, columns, draws, out);
    if (draws === portfolio.draws) compare(portfolio, totals, out);
    const taken = Array.from({ length: rounds }, () => {
      const start = performance.now();
      run(plan, columns, draws, out);
      return (performance.now() - start) * 1_000;
    });
    return { draws, microseconds: taken.sort((a, b) => a - b)[rounds >> 1] };
  });
}

if (globalThis.process?.argv?.[1]?.endsWith('portfolio.mjs')) {
  const { readFileSync } = await import('node:fs');
  const file = process.argv[2];
  const bytes = readFileSync(`${file}.f64`);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  for (const line of timings(JSON.parse(readFileSync(file, 'utf8')), buffer)) console.log(JSON.stringify(line));
}
