"""The portfolio that `appraise --bench-portfolio FILE` writes, worked out in numpy: every number is an array over draws.

An input that does not vary stays one number, which numpy repeats by itself.
"""

import json
import math
import sys
import time

import numpy as np

NETS = 3  # public, cashable, social
TIMED = [(10_000, 9), (100_000, 5)]
BLOCK = 10_000  # draws at once: 100,000 at once would leave the near memory and take longer


def refuse(what):
    raise SystemExit(f"This port does not know {what}, which the plan uses.")


class Portfolio:
    """A plan with its names made into numbers; everything that is the same for every draw is worked out here."""

    def __init__(self, file):
        self.plan = plan = file["plan"]
        if plan["overlap"] != "independent":
            refuse(f"overlap “{plan['overlap']}”")
        if plan["worth"]["whole_spell"]:
            refuse("whole spells")
        if any(times != 1 for times in plan["caution"].values()):
            refuse("caution")
        for programme in plan["programmes"]:
            if programme["start"] != 0:
                refuse("a later start")
            if programme["effect"] != "none":
                [[name, effect]] = programme["effect"].items()
                if name not in ("reference", "net_saving", "reduction"):
                    refuse(f"the effect “{name}”")
                if effect.get("lag") is not None:
                    refuse("a lag")
                if effect.get("health") is not None:
                    refuse("a gain in health")
        self.values = file["values"]
        self.inputs = file["inputs"]
        self.kinds = file["kinds"]
        self.payers = [payer["id"] for payer in file["payers"]]
        self.public = {payer["id"] for payer in file["payers"] if payer["public"]}
        self.timeline = plan["timeline"]
        self.years = self.timeline if plan["count_later"] else plan["years"]

    def line(self, payer, kind):
        return self.payers.index(payer) * len(self.kinds) + self.kinds.index(kind)

    def kind(self, line):
        return self.kinds[line % len(self.kinds)]

    def run(self, columns):
        """Net benefits of all and of each programme, and the two running totals by year; each an array over draws."""
        plan, years = self.plan, range(self.timeline)
        v = list(self.values)
        for slot, column in zip(self.inputs, columns):
            v[slot] = column

        def of(slot, otherwise=1.0):
            return otherwise if slot is None else v[slot]

        # Need, and what a year of abuse costs.
        need, worth = plan["need"], plan["worth"]
        women = v[need["women"]]
        people = women * v[need["prevalence_women"]] + v[need["men"]] * v[need["prevalence_men"]]
        cases = women * v[need["high_risk"]] / 10_000
        bases = {
            "women-16-plus": women,
            "population": v[need["population"]],
            "people-experiencing-abuse": people,
            "high-risk-cases": cases,
        }
        spell = np.maximum(v[worth["spell_years"]], 1.0)
        victim_year = {}
        for cost in worth["costs"]:
            line = self.line(cost["payer"], cost["kind"])
            amount = v[cost["amount"]] / spell if cost["over_spell"] else v[cost["amount"]]
            victim_year[line] = victim_year.get(line, 0.0) + amount
        factor = v[worth["factor"]]
        victim_year = {line: amount * factor for line, amount in victim_year.items()}
        pools = {"everyone": people, "high-risk": cases * v[need["people_per_case"]] * v[worth["severity"]]}

        programmes = [self.programme(programme, of, v, bases, victim_year, pools, years) for programme in plan["programmes"]]
        kept = self.overlap(programmes, sum(victim_year.values()) * people, years)

        # Present values.
        nets = [[0.0] * NETS for _ in programmes]
        running, public_so_far, social_so_far = [0.0, 0.0], [], []
        for year in range(self.years):
            factor, harm_factor = plan["factors"][year], plan["harm_factors"][year]
            public_year = social_year = 0.0
            for at, one in enumerate(programmes):
                units = one["reached"][year] * kept[at][year]
                public = (units * one["public"] - one["public_cost"][year]) * factor
                social = (units * one["rest"] - one["cost"][year]) * factor + units * one["harm"] * harm_factor
                nets[at][0] = nets[at][0] + public
                nets[at][1] = nets[at][1] + (units * one["cashable"] - one["public_cost"][year]) * factor
                nets[at][2] = nets[at][2] + social
                public_year = public_year + public
                social_year = social_year + social
            running = [running[0] + public_year, running[1] + social_year]
            public_so_far.append(running[0])
            social_so_far.append(running[1])
        cashable = sum(net[1] for net in nets)
        return {
            "total": [running[0], cashable, running[1]],
            "programmes": nets,
            "public_so_far": public_so_far,
            "social_so_far": social_so_far,
        }

    def programme(self, plan, of, v, bases, victim_year, pools, years):
        """Cost and units reached by year; what one unit is worth; and the share of the pool each unit is, if it has one."""
        # Delivery.
        default_scale = v[plan["default_share"]] * bases[plan["default_base"]]
        scale = default_scale if plan["typed_scale"] is None else plan["typed_scale"]
        multiple = np.divide(scale, default_scale, where=default_scale > 0, out=np.zeros(np.shape(default_scale)))
        delivery = range(plan["delivery_years"])
        steps = [v[step["parameter"]] if "parameter" in step else step["typed"] for step in plan["ramp"]] or [1.0]
        ramp = [steps[min(year, len(steps) - 1)] if year in delivery else 0.0 for year in years]
        engaged = of(plan["engagement"])
        per_start = {
            "starts": 1.0,
            "engaged": engaged,
            "completed": engaged * of(plan["completion"]),
            "people": of(plan["people_per_unit"]),
        }
        population = bases["population"]
        head_cost, head_benefit = self.per_head(plan["reference"], v) if plan["reference"] else (0.0, 0.0)

        # Cost.
        cost, public_cost = [0.0 for _ in years], [0.0 for _ in years]
        for line in plan["costs"]:
            if line["basis"] == "reference":
                name, amount = "reference", head_cost * population * multiple
            else:
                [[name, details]] = line["basis"].items()
                amount = v[details["amount"]] * of(details.get("hours"))
                if name == "per_unit":
                    amount = scale * per_start[details["counts"]] * amount
                else:
                    amount = np.where(scale > 0, amount, 0.0)
            share = sum(share for _, share in line["payers"])
            public_share = sum(share for payer, share in line["payers"] if payer in self.public)
            grown, growth = 1.0, 1 + v[line["growth"]]
            # What is paid once may fall after the last year of delivery.
            for year in range(self.plan["years"]):
                # Numbers that do not vary are multiplied first, which costs nothing.
                times = grown
                if name in ("per_unit", "reference"):
                    times = grown * ramp[year]
                elif year != details["year"] if name == "once" else year not in delivery:
                    times = 0.0
                cost[year] = cost[year] + amount * (times * share)
                public_cost[year] = public_cost[year] + amount * (times * public_share)
                grown = grown * growth

        # Effect: units reached by year, and what one is worth by line.
        each, lasts, keeps = {}, 1.0, 1.0
        units = scale * per_start[plan["counts"]] * per_start["people"]
        [[name, effect]] = [["none", {}]] if plan["effect"] == "none" or plan["shown_only"] else plan["effect"].items()
        flows = plan["unit_type"] != "stock"
        if name == "reference":
            units = population * multiple * of(effect["realised"])
            each = {line: head_benefit * share for line, share in effect["split"]}
        elif name == "net_saving":
            units = scale * per_start[plan["counts"]]  # a saving is for each unit, however many people that is
            lasts = v[effect["years"]] if flows else 1.0
            divisor = annuity(v[effect["years"]], v[effect["source_rate"]])
            rest = v[effect["amount"]]
            for line, slot in effect["fixed"]:
                each[line] = each.get(line, 0.0) + v[slot] / divisor
                rest = rest - v[slot]
            rest = rest / divisor
            for line, share in effect["split"]:
                each[line] = each.get(line, 0.0) + rest * share
            if effect["published_cost"]:
                slot, payer = effect["published_cost"]
                line = self.line(payer, "public" if payer in self.public else "unsplit")
                each[line] = each.get(line, 0.0) + v[slot]
        elif name == "reduction":
            if flows:
                lasts, keeps = v[effect["years"]], 1 - v[effect["fade"]]
            relative = 1 - v[effect["effect"]] if effect["is_rate_ratio"] else v[effect["effect"]]
            avoided = relative * v[effect["baseline"]] * (1 - of(effect["deadweight"], 0.0)) * of(effect["severity"])
            each = {line: avoided * pounds for line, pounds in victim_year.items()}
        reached = [0.0 for _ in years]
        weights = [np.clip(lasts - later, 0.0, 1.0) * keeps**later for later in range(math.ceil(np.max(lasts)))]
        for start in delivery:
            for year, weight in zip(years[start:], weights):
                reached[year] = reached[year] + units * (ramp[start] * weight)
        public = cashable = harm = rest = 0.0
        for line, pounds in each.items():
            if self.kind(line) == "public":
                public = public + pounds
                slot = self.plan["cashable"][line // len(self.kinds)]
                # A loss is cashable in full.
                cashable = cashable + np.where(pounds > 0, pounds * of(slot, 0.0), pounds)
            if self.kind(line) == "harm":
                harm = harm + pounds
            else:
                rest = rest + pounds

        total, claim = rest + harm, 0.0
        if plan["pool"] is not None:
            whole = "unsplit" in plan["covers"]
            covered = sum(pounds for line, pounds in victim_year.items() if whole or self.kind(line) in plan["covers"])
            claim = divided(total, covered * pools[plan["pool"]])
        return {
            "pool": plan["pool"], "cost": cost, "public_cost": public_cost, "reached": reached, "total": total, "claim": claim,
            "public": public, "cashable": cashable, "harm": harm, "rest": rest,
        }

    def overlap(self, programmes, whole, years):
        """By programme and year: how much of its benefit is kept, so that one survivor is counted once."""
        kept = [[1.0 for _ in years] for _ in programmes]
        for year in years:
            for pool in ("everyone", "high-risk"):
                members = [at for at, one in enumerate(programmes) if one["pool"] == pool]
                shares = [programmes[at]["reached"][year] * programmes[at]["claim"] for at in members]
                claimed = combined = 0.0
                for share in shares:
                    gain = np.maximum(share, 0.0)
                    claimed = claimed + gain
                    combined = combined + np.minimum(gain, 1.0) * (1 - combined)
                factor = np.minimum(divided(combined, claimed, otherwise=1.0), 1.0)
                for at, share in zip(members, shares):
                    kept[at][year] = np.where(share > 0, factor, 1.0)
            gains, amounts = 0.0, {}
            for at, one in enumerate(programmes):
                if one["pool"] is not None:
                    amounts[at] = one["reached"][year] * one["total"]
                    gains = gains + np.maximum(amounts[at], 0.0) * kept[at][year]
            if np.any((gains > whole) & (whole > 0)):
                fits = np.where(whole > 0, np.minimum(divided(whole, gains, otherwise=1.0), 1.0), 1.0)
                for at, amount in amounts.items():
                    kept[at][year] = np.where(amount > 0, kept[at][year] * fits, kept[at][year])
        return kept

    @staticmethod
    def per_head(reference, v):
        """Yearly cost and benefit of the reference service for each head of its population."""
        areas, own, weight = reference["areas"], reference["own"], v[reference["weight"]]
        others = sum(v[area["population"]] for area in areas[1:])
        cost = benefit = 0.0
        for at, area in enumerate(areas):
            population, net, excess = v[area["population"]], v[area["net_benefit"]], v[area["ratio"]] - 1
            if own is not None:
                share = float(own == at)
            elif len(areas) == 1:
                share = 1.0
            elif at == 0:
                share = weight
            else:
                share = divided((1 - weight) * population, others)
            each = divided(net, excess)
            defined = (np.asarray(excess) > 0) & (np.asarray(population) > 0)
            cost = cost + np.where(defined, divided(share * each, population), 0.0)
            benefit = benefit + np.where(defined, divided(share * (each + net), population), 0.0)
        return cost, benefit


def divided(above, below, otherwise=0.0):
    """A quotient, or `otherwise` where what it is divided by is not above 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(np.greater(below, 0.0), np.divide(above, below), otherwise)


def annuity(years, rate):
    """Sum of discount factors over some years; a part year counts for its part."""
    factor, total = 1.0, 0.0
    for year in range(math.ceil(np.max(years))):
        total = total + factor * np.clip(years - year, 0.0, 1.0)
        factor = factor / (1 + rate)
    return np.where(np.greater(total, 0.0), total, 1.0)


def compare(file, totals, out):
    """Stops unless means, and totals draw by draw, are those the file has."""

    def near(ours, theirs, about, what):
        worst = np.max(np.abs(np.subtract(ours, theirs)) / np.maximum(np.abs(theirs), about))
        if not worst <= 1e-6:
            raise SystemExit(f"{what}: not what the file has; relative difference {worst}.")

    for name in ("total", "programmes", "public_so_far", "social_so_far"):
        near(np.mean(np.array(out[name]), axis=-1), file["results"][name], 0.0, f"Mean {name}")
    for net in range(NETS):
        # A draw's total may happen to be near 0.
        near(out["total"][net], totals[net], abs(file["results"]["total"][net]) * 1e-3, f"Total {net} of a draw")


def main(path):
    with open(path, encoding="utf-8") as text:
        file = json.load(text)
    columns = np.fromfile(path + ".f64", dtype="<f8").reshape(-1, file["draws"])
    inputs, totals = columns[: len(file["inputs"])], columns[len(file["inputs"]) :]
    portfolio = Portfolio(file)
    compare(file, totals, portfolio.run(inputs))
    for draws, rounds in TIMED:
        repeated = np.tile(inputs, draws // file["draws"])
        blocks = [np.ascontiguousarray(repeated[:, first : first + BLOCK]) for first in range(0, draws, BLOCK)]
        taken = []
        for _ in range(rounds + 1):
            start = time.perf_counter()
            kept = [portfolio.run(block) for block in blocks]
            taken.append((time.perf_counter() - start) * 1e6)
            del kept
        del taken[0]
        print(json.dumps({"draws": draws, "microseconds": sorted(taken)[rounds // 2]}))


main(sys.argv[1])
