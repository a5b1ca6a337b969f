//! The lines of what a programme would have to do to pay for itself.

use super::calculation::{Calculation, Live, NewLine, Present};
use super::formula::sum_of;
use super::slots::Slots;
use super::steps::Key;
use ledger_model::evidence::Kind;
use ledger_model::model::{CELLS, StepUnit, payer_and_kind};
use ledger_text::{self as words, workbook_text as texts};

/// Rows of one programme's break-even.
#[derive(Clone, Copy, Debug)]
pub struct BreakEvenRows {
    /// People counted.
    pub people: u32,
    /// What stopping all their abuse would be worth: every kind of value, and public money.
    pub worth: [u32; 2],
}

impl Calculation<'_> {
    /// The lines of every programme's break-even.
    pub fn break_even(&mut self, slots: &Slots, severity: &[Live]) -> Vec<BreakEvenRows> {
        self.section(texts::BREAK_EVEN);
        let harm = self.worth(texts::WORTH_HARM, |kind| kind == Kind::Harm, false);
        let any = [
            self.worth(texts::WORTH_REST, |kind| kind != Kind::Harm, false),
            self.worth(texts::WORTH_PUBLIC, |kind| kind == Kind::Public, false),
        ];
        let support = slots.plan.leaves_out_own_service().then(|| {
            [
                self.worth(texts::WORTH_REST_LESS_SUPPORT, |kind| kind != Kind::Harm, true),
                self.worth(texts::WORTH_PUBLIC_LESS_SUPPORT, |kind| kind == Kind::Public, true),
            ]
        });
        let offsets = self.offsets();
        (0..slots.plan.programmes.len())
            .map(|at| {
                let name = words::workbook_programme(self.answer, at);
                let severe = &severity[at];
                let [rest, public] = support.filter(|_| slots.plan.programmes[at].leaves_out_own_service).unwrap_or(any);
                let people = self.people(at, slots.plan.years);
                let social = self.stopped(at, severe, &[(rest, 0), (harm, 1)], offsets);
                let of_public = self.stopped(at, severe, &[(public, 0)], offsets);
                let mut add = |title: &str, how: &str, unit, one| {
                    let years = Vec::new();
                    let (title, how) = (title.into(), how.into());
                    self.add(NewLine { programme: name.clone(), title, how, unit, one: Some(one), years, present: Present::No })
                };
                BreakEvenRows {
                    people: add(texts::OF_PEOPLE, texts::OF_PEOPLE_HOW, StepUnit::People, people),
                    worth: [
                        add(texts::STOPPED, texts::STOPPED_HOW, StepUnit::Pounds, social),
                        add(texts::STOPPED_PUBLIC, texts::STOPPED_HOW, StepUnit::Pounds, of_public),
                    ],
                }
            })
            .collect()
    }

    /// How many years one avoided year of abuse is worth something in: those of a whole spell, where that is asked for.
    fn offsets(&self) -> usize {
        let row = (0..CELLS).find_map(|line| self.rows.get(&Key::Spell(line)));
        let cells = row.and_then(|row| self.sheet.rows.get(*row as usize));
        cells.map_or(1, |cells| cells.len() - usize::from(super::calculation::FIRST))
    }

    /// What one avoided year of abuse is worth in the year it is avoided and in those after it.
    fn worth(&mut self, title: &str, wanted: fn(Kind) -> bool, less_support: bool) -> u32 {
        let lines: Vec<usize> = (0..CELLS).filter(|line| wanted(payer_and_kind(*line).1)).collect();
        let rows = |less: fn(usize) -> Key, key: fn(usize) -> Key| -> Vec<u32> {
            let row = |line: &usize| {
                let less = self.rows.get(&less(*line)).filter(|_| less_support);
                less.or_else(|| self.rows.get(&key(*line))).copied()
            };
            lines.iter().filter_map(row).collect()
        };
        let spell = rows(Key::SpellLessSupport, Key::Spell);
        let add_up = |rows: &[u32], column: u16| -> Live {
            let cells: Vec<(u32, u16)> = rows.iter().map(|row| (*row, column)).collect();
            (sum_of(&cells).unwrap_or("0".into()), rows.iter().map(|row| self.value(*row, column)).sum())
        };
        let years = if !spell.is_empty() {
            (0..self.offsets()).map(|year| Some(add_up(&spell, super::calculation::FIRST + year as u16))).collect()
        } else {
            vec![Some(add_up(&rows(Key::VictimYearLessSupport, Key::VictimYear), super::calculation::ONE))]
        };
        self.add(NewLine {
            programme: String::new(),
            title: title.into(),
            how: texts::WORTH_HOW.into(),
            unit: StepUnit::Pounds,
            one: None,
            years,
            present: Present::No,
        })
    }

    fn people(&self, at: usize, years: usize) -> Live {
        let Some(row) = self.rows.get(&Key::Counted(at)) else { return ("0".into(), 0.0) };
        (format!("SUM({})", self.span(*row, 0..years)), (0..years).map(|year| self.in_year(*row, year)).sum())
    }

    /// What it would be worth to stop the abuse of everyone counted, in present value.
    fn stopped(&self, at: usize, severe: &Live, worths: &[(u32, usize)], offsets: usize) -> Live {
        let Some(reached) = self.rows.get(&Key::Lasting(at)) else { return ("0".into(), 0.0) };
        let mut terms = Vec::new();
        let mut sum = 0.0;
        for offset in 0..offsets.min(self.counted) {
            for (worth, factors) in worths {
                let (product, value) = self.product(*reached, self.discount[*factors], 0..self.counted - offset, offset..self.counted);
                terms.push(format!("{}*{product}", self.cell(*worth, offset)));
                sum += self.in_year(*worth, offset) * value;
            }
        }
        (format!("{}*({})", severe.0, terms.join("+")), sum * severe.1)
    }
}
