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

const PER_UNIT = 0, PER_YEAR = 1, ONCE = 2, FROM_REFERENCE = 3;
const BASIS = { per_unit: PER_UNIT, per_year: PER_YEAR, once: ONCE, reference: FROM_REFERENCE };
const NOTHING = 0, REFERENCE = 1, NET_SAVING = 2, REDUCTION = 3;
const EFFECT = { none: NOTHING, reference: REFERENCE, net_saving: NET_SAVING, reduction: REDUCTION };
const BASES = ['women-16-plus', 'population', 'people-experiencing-abuse', 'high-risk-cases'];
const COUNTS = ['starts', 'engaged', 'completed', 'people'];
const POOLS = ['everyone', 'high-risk'];
const ABSENT = -1;

/** Names made into numbers, and everything that is the same for every draw worked out. */
export function prepare({ plan, payers, kinds, values, inputs }) {
  if (plan.overlap !== 'independent') refuse(`overlap “${plan.overlap}”`);
  if (plan.worth.whole_spell) refuse('whole spells');
  if (Object.values(plan.caution).some((times) => times !== 1)) refuse('caution');
  if (plan.programmes.some((programme) => programme.start !== 0)) refuse('a later start');
  const lineCount = payers.length * kinds.length;
  const lines = Array.from({ length: lineCount }, (_, line) => ({ payer: Math.floor(line / kinds.length), kind: kinds[line % kinds.length] }));
  const payerAt = (id) => payers.findIndex((payer) => payer.id === id);
  const isPublic = (id) => payers[payerAt(id)].public;
  const lineOf = (payer, kind) => payerAt(payer) * kinds.length + kinds.indexOf(kind);
  const slot = (found) => found ?? ABSENT;
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  const worthLines = Int32Array.from(new Set(plan.worth.costs.map(({ payer, kind }) => lineOf(payer, kind))));
  const covered = (covers) => worthLines.filter((line) => covers.includes('unsplit') || covers.includes(lines[line].kind));

  const cost = ({ basis, growth, payers: shares }) => {
    const [name, details] = typeof basis === 'string' ? [basis, {}] : Object.entries(basis)[0];
    return {
      basis: BASIS[name] ?? refuse(`the cost “${name}”`),
      counts: COUNTS.indexOf(details.counts ?? 'starts'),
      amount: slot(details.amount),
      hours: slot(details.hours),
      year: details.year ?? 0,
      growth,
      share: sum(shares.map(([, share]) => share)),
      publicShare: sum(shares.map(([payer, share]) => (isPublic(payer) ? share : 0))),
    };
  };

  const effect = ({ effect: chosen, unit_type: unit, shown_only: shownOnly }) => {
    const [name, details] = typeof chosen === 'string' || shownOnly ? ['none', {}] : Object.entries(chosen)[0];
    if (details.lag != null) refuse('a lag');
    if (details.health != null) refuse('a gain in health');
    const type = EFFECT[name] ?? refuse(`the effect “${name}”`);
    const split = details.split ?? [];
    const fixed = details.fixed ?? [];
    const published = details.published_cost;
    const publishedLine = published ? lineOf(published[1], isPublic(published[1]) ? 'public' : 'unsplit') : ABSENT;
    const own = new Set([...split, ...fixed].map(([line]) => line));
    if (published) own.add(publishedLine);
    return {
      type,
      sameYear: unit === 'stock',
      isRateRatio: details.is_rate_ratio === true,
      lines: type === REDUCTION ? worthLines : Int32Array.from(own),
      splitLines: Int32Array.from(split, ([line]) => line),
      splitShares: Float64Array.from(split, ([, share]) => share),
      fixedLines: Int32Array.from(fixed, ([line]) => line),
      fixedSlots: Int32Array.from(fixed, ([, at]) => at),
      publishedLine,
      publishedCost: published ? published[0] : ABSENT,
      amount: slot(details.amount ?? details.effect),
      years: slot(details.years),
      fade: slot(details.fade),
      sourceRate: slot(details.source_rate),
      realised: slot(details.realised),
      baseline: slot(details.baseline),
      deadweight: slot(details.deadweight),
      severity: slot(details.severity),
    };
  };

  const programmes = plan.programmes.map((programme) => ({
    pool: programme.pool === null ? ABSENT : POOLS.indexOf(programme.pool),
    covered: covered(programme.covers),
    typedScale: programme.typed_scale ?? ABSENT,
    share: programme.default_share,
    base: BASES.indexOf(programme.default_base),
    deliveryYears: programme.delivery_years,
    rampSlots: Int32Array.from(programme.ramp, (step) => slot(step.parameter)),
    rampShares: Float64Array.from(programme.ramp, (step) => step.typed ?? 0),
    engagement: slot(programme.engagement),
    completion: slot(programme.completion),
    peoplePerUnit: slot(programme.people_per_unit),
    counts: COUNTS.indexOf(programme.counts),
    reference: programme.reference,
    costs: programme.costs.map(cost),
    effect: effect(programme),
  }));
  const inPool = (pool) => Int32Array.from(programmes.keys()).filter((at) => programmes[at].pool === pool);
  return {
    values: Float64Array.from(values),
    inputs: Int32Array.from(inputs),
    timeline: plan.timeline,
    years: plan.count_later ? plan.timeline : plan.years,
    yearsLookedAt: plan.years,
    factors: Float64Array.from(plan.factors),
    harmFactors: Float64Array.from(plan.harm_factors),
    need: plan.need,
    worthAmounts: Int32Array.from(plan.worth.costs, ({ amount }) => amount),
    worthLine: Int32Array.from(plan.worth.costs, ({ payer, kind }) => lineOf(payer, kind)),
    overSpell: Uint8Array.from(plan.worth.costs, ({ over_spell: over }) => Number(over)),
    worthFactor: plan.worth.factor,
    spellYears: plan.worth.spell_years,
    severity: plan.worth.severity,
    worthLines,
    lineCount,
    isPublic: Uint8Array.from(lines, ({ kind }) => Number(kind === 'public')),
    isHarm: Uint8Array.from(lines, ({ kind }) => Number(kind === 'harm')),
    cashable: Int32Array.from(lines, ({ payer }) => slot(plan.cashable[payer])),
    programmes,
    pools: POOLS.map((_, pool) => inPool(pool)),
    pooled: Int32Array.from(programmes.keys()).filter((at) => programmes[at].pool !== ABSENT),
  };
}

/** Room for the results of so many draws: each a column. */
export function roomFor(plan, draws) {
  const columns = (count) => Array.from({ length: count }, () => new Float64Array(draws));
  return {
    total: columns(NETS),
    programmes: plan.programmes.map(() => columns(NETS)),
    publicSoFar: columns(plan.years),
    socialSoFar: columns(plan.years),
  };
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

/** What works draws out: everything it needs from one draw to the next is made once. */
export function calculator(plan) {
  const { programmes, timeline, years, factors, harmFactors, inputs, need, worthLines, isPublic, isHarm, cashable } = plan;
  const count = programmes.length;
  const v = Float64Array.from(plan.values);
  const yearly = () => new Float64Array(count * timeline); // by year, then programme
  const cost = yearly(), publicCost = yearly(), reached = yearly(), poolShare = yearly(), kept = yearly().fill(1);
  const ramp = new Float64Array(timeline);
  const victimYear = new Float64Array(plan.lineCount);
  const each = new Float64Array(plan.lineCount); // pounds for one unit reached
  // By programme: the same in all, and of it public money, harm and what is cashable.
  const eachTotal = new Float64Array(count), eachPublic = new Float64Array(count);
  const eachHarm = new Float64Array(count), eachCashable = new Float64Array(count);
  const publicNet = new Float64Array(count), cashableNet = new Float64Array(count), socialNet = new Float64Array(count);
  const bases = new Float64Array(BASES.length);
  const perStart = new Float64Array(COUNTS.length);
  let [referenceCost, referenceBenefit, highRiskPeople, costOfDoingNothing] = [0, 0, 0, 0];

  const or = (slot, otherwise) => (slot === ABSENT ? otherwise : v[slot]);

  /** Need, and what a year of abuse costs. */
  function workOutNeed() {
    const women = v[need.women];
    const people = women * v[need.prevalence_women] + v[need.men] * v[need.prevalence_men];
    const cases = (women * v[need.high_risk]) / 10_000;
    highRiskPeople = cases * v[need.people_per_case];
    bases[0] = women;
    bases[1] = v[need.population];
    bases[2] = people;
    bases[3] = cases;
    const factor = v[plan.worthFactor];
    const spell = Math.max(v[plan.spellYears], 1);
    victimYear.fill(0);
    for (let at = 0; at < plan.worthAmounts.length; at++) {
      const amount = v[plan.worthAmounts[at]] * factor;
      victimYear[plan.worthLine[at]] += plan.overSpell[at] === 1 ? amount / spell : amount;
    }
    let whole = 0;
    for (let at = 0; at < worthLines.length; at++) whole += victimYear[worthLines[at]];
    costOfDoingNothing = whole * people;
  }

  /** Yearly cost and benefit of a reference service for each head of its population. */
  function workOutReference({ areas, weight, own }) {
    let others = 0;
    for (let at = 1; at < areas.length; at++) others += v[areas[at].population];
    referenceCost = 0;
    referenceBenefit = 0;
    for (let at = 0; at < areas.length; at++) {
      const population = v[areas[at].population];
      const net = v[areas[at].net_benefit];
      const excess = v[areas[at].ratio] - 1;
      if (!(population > 0 && excess > 0)) continue;
      let share = 0;
      if (own !== null) share = own === at ? 1 : 0;
      else if (areas.length === 1) share = 1;
      else if (at === 0) share = v[weight];
      else if (others > 0) share = ((1 - v[weight]) * population) / others;
      const perHead = net / excess;
      referenceCost += (share * perHead) / population;
      referenceBenefit += (share * (perHead + net)) / population;
    }
  }

  /** Delivery, cost, effect and share of the pool of one programme. */
  function workOutProgramme(at) {
    const programme = programmes[at];
    const { deliveryYears, rampSlots, effect } = programme;
    const defaultScale = v[programme.share] * bases[programme.base];
    const scale = programme.typedScale === ABSENT ? defaultScale : programme.typedScale;
    const multiple = defaultScale > 0 ? scale / defaultScale : 0;
    const steps = rampSlots.length;
    for (let year = 0; year < deliveryYears; year++) {
      const step = Math.min(year, steps - 1);
      ramp[year] = steps === 0 ? 1 : or(rampSlots[step], programme.rampShares[step]);
    }
    perStart[0] = 1;
    perStart[1] = or(programme.engagement, 1);
    perStart[2] = perStart[1] * or(programme.completion, 1);
    perStart[3] = or(programme.peoplePerUnit, 1);
    if (programme.reference !== null) workOutReference(programme.reference);

    for (let year = 0; year < timeline; year++) cost[year * count + at] = publicCost[year * count + at] = reached[year * count + at] = 0;
    if (scale > 0) {
      for (let number = 0; number < programme.costs.length; number++) {
        const line = programme.costs[number];
        const price = or(line.amount, 0) * or(line.hours, 1);
        const followsRamp = line.basis === PER_UNIT || line.basis === FROM_REFERENCE;
        let amount = price;
        if (line.basis === PER_UNIT) amount = scale * perStart[line.counts] * price;
        else if (line.basis === FROM_REFERENCE) amount = referenceCost * bases[1] * multiple;
        const growth = 1 + v[line.growth];
        // What is paid once may fall after the last year of delivery.
        for (let year = 0; year < plan.yearsLookedAt; year++) {
          let spent = 0;
          if (line.basis === ONCE) spent = line.year === year ? amount : 0;
          else if (year < deliveryYears) spent = followsRamp ? amount * ramp[year] : amount;
          cost[year * count + at] += spent * line.share;
          publicCost[year * count + at] += spent * line.publicShare;
          amount *= growth;
        }
      }
    }

    let units = scale * perStart[programme.counts] * perStart[3];
    let lasts = 1;
    let keeps = 1;
    if (effect.type === REFERENCE) {
      units = bases[1] * multiple * or(effect.realised, 1);
      for (let number = 0; number < effect.splitLines.length; number++) each[effect.splitLines[number]] = referenceBenefit * effect.splitShares[number];
    } else if (effect.type === NET_SAVING) {
      units = scale * perStart[programme.counts]; // a saving is for each unit, however many people that is
      if (!effect.sameYear) lasts = v[effect.years];
      const divisor = annuity(v[effect.years], v[effect.sourceRate]);
      for (let number = 0; number < effect.lines.length; number++) each[effect.lines[number]] = 0;
      let rest = v[effect.amount];
      for (let number = 0; number < effect.fixedLines.length; number++) {
        const part = v[effect.fixedSlots[number]];
        each[effect.fixedLines[number]] += part / divisor;
        rest -= part;
      }
      for (let number = 0; number < effect.splitLines.length; number++) each[effect.splitLines[number]] += (rest / divisor) * effect.splitShares[number];
      if (effect.publishedLine !== ABSENT) each[effect.publishedLine] += v[effect.publishedCost];
    } else if (effect.type === REDUCTION) {
      if (!effect.sameYear) {
        lasts = v[effect.years];
        keeps = 1 - v[effect.fade];
      }
      const relative = effect.isRateRatio ? 1 - v[effect.amount] : v[effect.amount];
      const avoided = relative * v[effect.baseline] * (1 - or(effect.deadweight, 0)) * or(effect.severity, 1);
      for (let number = 0; number < worthLines.length; number++) each[worthLines[number]] = avoided * victimYear[worthLines[number]];
    }
    for (let start = 0; start < deliveryYears; start++) {
      let left = units * ramp[start];
      for (let later = 0; later < lasts && start + later < timeline; later++) {
        reached[(start + later) * count + at] += left * Math.min(lasts - later, 1);
        left *= keeps;
      }
    }
    let total = 0, publicMoney = 0, harm = 0, couldLeave = 0;
    for (let number = 0; number < effect.lines.length; number++) {
      const line = effect.lines[number];
      const pounds = each[line];
      total += pounds;
      if (isHarm[line] === 1) harm += pounds;
      if (isPublic[line] === 1) {
        publicMoney += pounds;
        couldLeave += pounds > 0 ? pounds * or(cashable[line], 0) : pounds; // a loss is cashable in full
      }
    }
    eachTotal[at] = total;
    eachPublic[at] = publicMoney;
    eachHarm[at] = harm;
    eachCashable[at] = couldLeave;

    if (programme.pool === ABSENT) return;
    let worth = 0;
    for (let number = 0; number < programme.covered.length; number++) worth += victimYear[programme.covered[number]];
    worth *= programme.pool === 1 ? highRiskPeople * v[plan.severity] : bases[2];
    const ofPool = worth > 0 ? total / worth : 0;
    for (let year = 0; year < timeline; year++) poolShare[year * count + at] = reached[year * count + at] * ofPool;
  }

  /** One survivor is counted once. */
  function workOutOverlap() {
    for (let first = 0; first < timeline * count; first += count) {
      for (let pool = 0; pool < plan.pools.length; pool++) {
        const members = plan.pools[pool];
        let claimed = 0;
        let combined = 0;
        for (let member = 0; member < members.length; member++) {
          const share = Math.max(poolShare[first + members[member]], 0);
          claimed += share;
          combined += Math.min(share, 1) * (1 - combined);
        }
        const factor = claimed > 0 ? Math.min(combined / claimed, 1) : 1;
        for (let member = 0; member < members.length; member++) {
          const at = first + members[member];
          kept[at] = poolShare[at] > 0 ? factor : 1;
        }
      }
      let gains = 0;
      for (let member = 0; member < plan.pooled.length; member++) {
        const at = plan.pooled[member];
        gains += Math.max(reached[first + at] * eachTotal[at], 0) * kept[first + at];
      }
      if (gains > costOfDoingNothing && costOfDoingNothing > 0) {
        for (let member = 0; member < plan.pooled.length; member++) {
          const at = plan.pooled[member];
          if (reached[first + at] * eachTotal[at] > 0) kept[first + at] *= costOfDoingNothing / gains;
        }
      }
    }
  }

  /** Present values, into a row of the results. */
  function addUp(out, draw) {
    publicNet.fill(0);
    cashableNet.fill(0);
    socialNet.fill(0);
    let allPublic = 0, allCashable = 0, allSocial = 0;
    for (let year = 0; year < years; year++) {
      const factor = factors[year];
      const harmFactor = harmFactors[year];
      for (let at = 0; at < count; at++) {
        const here = year * count + at;
        const units = reached[here] * kept[here];
        const inPublic = (units * eachPublic[at] - publicCost[here]) * factor;
        const inCash = (units * eachCashable[at] - publicCost[here]) * factor;
        const inAll = (units * (eachTotal[at] - eachHarm[at]) - cost[here]) * factor + units * eachHarm[at] * harmFactor;
        publicNet[at] += inPublic;
        cashableNet[at] += inCash;
        socialNet[at] += inAll;
        allPublic += inPublic;
        allCashable += inCash;
        allSocial += inAll;
      }
      out.publicSoFar[year][draw] = allPublic;
      out.socialSoFar[year][draw] = allSocial;
    }
    for (let at = 0; at < count; at++) {
      const columns = out.programmes[at];
      columns[0][draw] = publicNet[at];
      columns[1][draw] = cashableNet[at];
      columns[2][draw] = socialNet[at];
    }
    out.total[0][draw] = allPublic;
    out.total[1][draw] = allCashable;
    out.total[2][draw] = allSocial;
  }

  return (columns, draws, out) => {
    for (let draw = 0; draw < draws; draw++) {
      for (let at = 0; at < inputs.length; at++) v[inputs[at]] = columns[at][draw];
      workOutNeed();
      for (let at = 0; at < count; at++) workOutProgramme(at);
      workOutOverlap();
      addUp(out, draw);
    }
  };
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
  const run = calculator(plan);
  return TIMED.map(([draws, rounds]) => {
    const columns = inputs.map((column) => Float64Array.from({ length: draws }, (_, draw) => column[draw % column.length]));
    const out = roomFor(plan, draws);
    run(columns, draws, out);
    if (draws === portfolio.draws) compare(portfolio, totals, out);
    const taken = Array.from({ length: rounds }, () => {
      const start = performance.now();
      run(columns, draws, out);
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
