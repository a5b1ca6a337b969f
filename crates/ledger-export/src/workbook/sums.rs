//! The lines after overlap: what each programme, and all together, come to in each year.

use super::calculation::{Calculation, Live, NewLine, Present};
use super::formula::sum_of;
use super::slots::Slots;
use super::steps::Key;
use ledger_model::evidence::{Kind, Payer};
use ledger_model::model::{CELLS, Component, Quantity, ROUNDING, StepId, StepUnit, payer_and_kind};
use ledger_text::{self as words, workbook_text as texts};

/// Rows of one programme, or of all together, on the sheet of the calculation.
#[derive(Clone, Debug, Default)]
pub struct Sums {
    pub cost: Vec<(Payer, u32)>,
    /// Partners' time given in kind.
    pub in_kind: Option<u32>,
    /// Benefit before overlap, by line.
    pub gross: Vec<(usize, u32)>,
    /// After it.
    pub net: Vec<(usize, u32)>,
    /// What of it could leave a budget, by payer.
    pub cashable: Vec<(Payer, u32)>,
    /// Benefit that is shown and not added.
    pub claimed: Vec<(usize, u32)>,
    /// By year, in the order of `Yearly`.
    pub yearly: [u32; Yearly::COUNT],
}

/// What there is of each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Yearly {
    Cost,
    CostByLine,
    PublicCost,
    Gross,
    Benefit,
    Overlap,
    PublicBenefit,
    Cashable,
    CashCost,
    Starts,
    People,
    SpentSoFar,
    GainedSoFar,
    MadeUp,
    PublicSpentSoFar,
    PublicGainedSoFar,
    PublicMadeUp,
}

impl Yearly {
    pub const COUNT: usize = 17;
    /// Those that are sums of every programme's.
    const ADDED: [Self; 10] = [
        Self::Cost,
        Self::CostByLine,
        Self::PublicCost,
        Self::Gross,
        Self::Benefit,
        Self::PublicBenefit,
        Self::Cashable,
        Self::CashCost,
        Self::Starts,
        Self::People,
    ];
}

impl Sums {
    /// The row of a yearly line.
    pub fn of(&self, what: Yearly) -> u32 {
        self.yearly[what as usize]
    }
}

impl Calculation<'_> {
    /// The lines of one programme.
    pub fn programme_sums(&mut self, slots: &Slots, at: usize) -> Sums {
        let name = words::workbook_programme(self.answer, at);
        self.section(&words::workbook_after_overlap(&name));
        let mut sums = Sums {
            cost: Payer::ALL.iter().filter_map(|payer| Some((*payer, *self.rows.get(&Key::CostTo(at, *payer))?))).collect(),
            in_kind: self.rows.get(&Key::InKind(at)).copied(),
            gross: (0..CELLS).filter_map(|line| Some((line, *self.rows.get(&Key::Gross(at, line))?))).collect(),
            claimed: (0..CELLS).filter_map(|line| Some((line, *self.rows.get(&Key::Claimed(at, line))?))).collect(),
            ..Sums::default()
        };
        let kept = self.rows.get(&Key::Kept(at)).copied();
        for (line, row) in sums.gross.clone() {
            let years = self.years(self.timeline, |this, year| {
                let (cell, value) = (this.cell(row, year), this.in_year(row, year));
                kept.map_or((cell.clone(), value), |kept| (format!("{cell}*{}", this.cell(kept, year)), value * this.in_year(kept, year)))
            });
            let (payer, kind) = payer_and_kind(line);
            let present = if kind == Kind::Harm { Present::Harm } else { Present::Standard };
            let title = texts::NET_LINE.replace("{}", &words::workbook_line(payer, kind));
            sums.net.push((line, self.line(&name, &title, texts::NET_LINE_HOW, StepUnit::Pounds, present, years)));
        }
        for (line, row) in sums.net.clone() {
            let (payer, Kind::Public) = payer_and_kind(line) else { continue };
            let share = slots.plan.cashable[payer as usize].map(|slot| usize::from(slot.0));
            let (named, share) = share.map_or(("0".into(), 0.0), |at| (slots.entries[at].name.clone(), slots.values[at]));
            let years = self.years(self.counted, |this, year| {
                let (cell, net) = (this.cell(row, year), this.in_year(row, year));
                (format!("IF({cell}<0,{cell},{cell}*{named})"), if net < 0.0 { net } else { net * share })
            });
            let title = texts::CASHABLE_LINE.replace("{}", words::payer(payer));
            let row = self.line(&name, &title, texts::CASHABLE_LINE_HOW, StepUnit::Pounds, Present::Standard, years);
            sums.cashable.push((payer, row));
        }
        let public: Vec<u32> = sums.cost.iter().filter(|(payer, _)| payer.is_public()).map(|(_, row)| *row).collect();
        let all = |rows: &[(usize, u32)], wanted: &dyn Fn(Kind) -> bool| -> Vec<u32> {
            rows.iter().filter(|(line, _)| wanted(payer_and_kind(*line).1)).map(|(_, row)| *row).collect()
        };
        let by_line: Vec<u32> = (0..slots.plan.programmes[at].costs.len())
            .filter_map(|line| {
                let which = StepId::programme(at, Quantity::CostLine).component(Component::CostLine(line as u16));
                self.rows.get(&Key::Step(which)).copied()
            })
            .collect();
        let cost: Vec<u32> = sums.cost.iter().map(|(_, row)| *row).collect();
        let cashable: Vec<u32> = sums.cashable.iter().map(|(_, row)| *row).collect();
        let step = |this: &Self, what| this.rows.get(&Key::Step(StepId::programme(at, what))).copied().into_iter().collect::<Vec<u32>>();
        let added = [
            (Yearly::Cost, cost),
            (Yearly::CostByLine, by_line),
            (Yearly::PublicCost, public),
            (Yearly::Gross, all(&sums.gross, &|_| true)),
            (Yearly::Benefit, all(&sums.net, &|_| true)),
            (Yearly::PublicBenefit, all(&sums.net, &|kind| kind == Kind::Public)),
            (Yearly::Cashable, cashable),
            (Yearly::Starts, step(self, Quantity::Starts)),
            (Yearly::People, step(self, Quantity::PeopleHelped)),
        ];
        for (what, rows) in added {
            sums.yearly[what as usize] = self.added(&name, what, &rows);
        }
        let harm = all(&sums.net, &|kind| kind == Kind::Harm);
        self.cash(slots, &name, &mut sums);
        self.running(&name, &mut sums, &harm);
        sums
    }

    /// The lines of all programmes together.
    pub fn total_sums(&mut self, programmes: &[Sums]) -> Sums {
        self.section(texts::ALL_TOGETHER);
        let mut sums = Sums::default();
        for what in Yearly::ADDED {
            let rows: Vec<u32> = programmes.iter().map(|one| one.of(what)).collect();
            sums.yearly[what as usize] = self.added("", what, &rows);
        }
        let harm: Vec<u32> = programmes
            .iter()
            .flat_map(|one| one.net.iter().filter(|(line, _)| payer_and_kind(*line).1 == Kind::Harm).map(|(_, row)| *row))
            .collect();
        self.running("", &mut sums, &harm);
        sums
    }

    fn years(&self, years: usize, of: impl Fn(&Self, usize) -> Live) -> Vec<Option<Live>> {
        (0..years).map(|year| Some(of(self, year))).collect()
    }

    fn line(&mut self, programme: &str, title: &str, how: &str, unit: StepUnit, present: Present, years: Vec<Option<Live>>) -> u32 {
        self.add(NewLine { programme: programme.into(), title: title.into(), how: how.into(), unit, one: None, years, present })
    }

    /// A line that adds others up.
    fn added(&mut self, programme: &str, what: Yearly, rows: &[u32]) -> u32 {
        let years = self.years(self.counted, |this, year| {
            let cells: Vec<(u32, u16)> = rows.iter().map(|row| (*row, super::calculation::FIRST + year as u16)).collect();
            (sum_of(&cells).unwrap_or("0".into()), rows.iter().map(|row| this.in_year(*row, year)).sum())
        });
        let unit = match what {
            Yearly::Starts => StepUnit::Units,
            Yearly::People => StepUnit::People,
            _ => StepUnit::Pounds,
        };
        let (title, how) = texts::YEARLY[what as usize];
        self.line(programme, title, how, unit, Present::No, years)
    }

    fn cash(&mut self, slots: &Slots, programme: &str, sums: &mut Sums) {
        let inflation = usize::from(slots.plan.inflation.0);
        let (name, rate) = (slots.entries[inflation].name.clone(), slots.values[inflation]);
        let (cost, after) = (sums.of(Yearly::Cost), slots.plan.first_year_after_prices);
        let years = self.years(self.counted, |this, year| {
            let from = after + year as i32;
            (format!("{}*(1+{name})^({from})", this.cell(cost, year)), this.in_year(cost, year) * (1.0 + rate).powi(from))
        });
        let (title, how) = texts::YEARLY[Yearly::CashCost as usize];
        sums.yearly[Yearly::CashCost as usize] = self.line(programme, title, how, StepUnit::Pounds, Present::No, years);
    }

    /// Overlap, and what was spent and gained so far, counted for less the later it comes.
    fn running(&mut self, programme: &str, sums: &mut Sums, harm: &[u32]) {
        let [standard, harm_factors] = self.discount;
        let (gross, net) = (sums.of(Yearly::Gross), sums.of(Yearly::Benefit));
        let overlap = self.years(self.counted, |this, year| {
            (format!("{}-{}", this.cell(gross, year), this.cell(net, year)), this.in_year(gross, year) - this.in_year(net, year))
        });
        let (title, how) = texts::YEARLY[Yearly::Overlap as usize];
        sums.yearly[Yearly::Overlap as usize] = self.line(programme, title, how, StepUnit::Pounds, Present::No, overlap);
        let apart: &[u32] = if standard == harm_factors { &[] } else { harm };
        for [from, gained, spent_so_far, gained_so_far, made_up] in [
            [Yearly::Cost, Yearly::Benefit, Yearly::SpentSoFar, Yearly::GainedSoFar, Yearly::MadeUp],
            [Yearly::PublicCost, Yearly::PublicBenefit, Yearly::PublicSpentSoFar, Yearly::PublicGainedSoFar, Yearly::PublicMadeUp],
        ] {
            let apart = if made_up == Yearly::MadeUp { apart } else { &[] };
            for (what, row, apart) in [(spent_so_far, sums.of(from), &[][..]), (gained_so_far, sums.of(gained), apart)] {
                let so_far = self.so_far(row, apart);
                let (title, how) = texts::YEARLY[what as usize];
                sums.yearly[what as usize] = self.line(programme, title, how, StepUnit::Pounds, Present::No, so_far);
            }
            let row = self.sheet.rows.len() as u32;
            let stays = self.made_up(row, sums.of(spent_so_far), sums.of(gained_so_far));
            let (title, how) = texts::YEARLY[made_up as usize];
            sums.yearly[made_up as usize] = self.line(programme, title, how, StepUnit::Year, Present::No, stays);
        }
    }

    /// A running sum of a row, discounted; some rows of it are harm, which has its own factors.
    fn so_far(&self, row: u32, harm: &[u32]) -> Vec<Option<Live>> {
        let [standard, harm_factors] = self.discount;
        let own = self.sheet.rows.len() as u32;
        let mut sum = 0.0;
        self.years(self.counted, |this, year| {
            let mut formula = format!("{}*{}", this.cell(row, year), this.cell(standard, year));
            let mut value = this.in_year(row, year) * this.in_year(standard, year);
            for row in harm {
                let (harm_factor, factor) = (this.cell(harm_factors, year), this.cell(standard, year));
                formula.push_str(&format!("+{}*({harm_factor}-{factor})", this.cell(*row, year)));
                value += this.in_year(*row, year) * (this.in_year(harm_factors, year) - this.in_year(standard, year));
            }
            if year > 0 {
                formula = format!("{}+{formula}", this.cell(own, year - 1));
            }
            (formula, value)
        })
        .into_iter()
        .map(|live| {
            live.map(|(formula, value)| {
                sum += value;
                (formula, sum)
            })
        })
        .collect()
    }

    /// 1 in each year by whose end something was spent and what was gained reaches it, and stays there.
    fn made_up(&self, own: u32, spent: u32, gained: u32) -> Vec<Option<Live>> {
        let mut stays = 1.0;
        let mut years: Vec<Option<Live>> = Vec::new();
        for year in (0..self.counted).rev() {
            let ([spent_cell, gained_cell], [spent, gained]) =
                ([spent, gained].map(|row| self.cell(row, year)), [spent, gained].map(|row| self.in_year(row, year)));
            let now = format!("IF(AND({spent_cell}>0,{gained_cell}>={spent_cell}*(1-0.000000001)),1,0)");
            if spent <= 0.0 || gained < spent * (1.0 - ROUNDING) {
                stays = 0.0;
            }
            let later = if year + 1 < self.counted { format!("{now}*{}", self.cell(own, year + 1)) } else { now };
            years.push(Some((later, stays)));
        }
        years.reverse();
        years
    }
}
