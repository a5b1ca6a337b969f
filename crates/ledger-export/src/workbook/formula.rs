//! A step as a formula that a person can read: names of inputs, cells of other lines, and no bracket too many.

use super::ink::{Ink, Pad, Place, Rule, Term};

/// How tightly a part of a formula holds together.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum AbsoluteRef {
    Sum,
    Product,
    Whole,
}

struct Piece {
    text: String,
    hold: AbsoluteRef,
}

/// Writes formulas.
pub struct Writer<'a> {
    /// The pad they are read from.
    pub pad: &'a Pad,
    /// The name of each input.
    pub name: &'a dyn Fn(u16) -> String,
    /// The row and column of a step that has a cell.
    pub cell: &'a dyn Fn(Place) -> Option<(u32, u16)>,
}

impl Writer<'_> {
    /// What stands in the cell of a value: its formula where the cell is its own, otherwise where to find it.
    pub fn formula(&self, value: Ink<'_>, own: (u32, u16)) -> String {
        match value {
            Ink::On(_, place) if (self.cell)(place).is_none_or(|at| at == own) => self.rule(place).text,
            other => self.piece(other.operand()).text,
        }
    }

    fn piece(&self, operand: Term) -> Piece {
        match operand {
            Term::Known(number) => {
                Piece { text: number.to_string(), hold: if number < 0.0 { AbsoluteRef::Sum } else { AbsoluteRef::Whole } }
            }
            Term::At(place) => match (self.cell)(place) {
                Some((row, column)) => Piece { text: super::book::cell_name(row, column), hold: AbsoluteRef::Whole },
                None => self.rule(place),
            },
        }
    }

    fn within(&self, operand: Term, hold: AbsoluteRef) -> String {
        let piece = self.piece(operand);
        if piece.hold < hold { format!("({})", piece.text) } else { piece.text }
    }

    fn rule(&self, place: Place) -> Piece {
        let whole = |text: String| Piece { text, hold: AbsoluteRef::Whole };
        let free = |operand: Term| self.piece(operand).text;
        match self.pad.at(place).rule {
            Rule::Input(slot) => whole((self.name)(slot)),
            Rule::Plus(..) | Rule::Minus(..) => self.sum(place),
            Rule::Times(..) | Rule::Over(..) => self.product(place),
            Rule::Smaller(a, b) => whole(format!("MIN({},{})", free(a), free(b))),
            Rule::Larger(a, b) => whole(format!("MAX({},{})", free(a), free(b))),
            Rule::Choice(test, then, otherwise) => whole(format!("IF({}>0,{},{})", free(test), free(then), free(otherwise))),
        }
    }

    /// The terms of a sum, and whether each is taken off.
    fn terms(&self, operand: Term, off: bool, first: bool, terms: &mut Vec<(Term, bool)>) {
        if let Term::At(place) = operand
            && (first || (self.cell)(place).is_none())
        {
            match self.pad.at(place).rule {
                Rule::Plus(a, b) => {
                    self.terms(a, off, false, terms);
                    return self.terms(b, off, false, terms);
                }
                Rule::Minus(a, b) => {
                    self.terms(a, off, false, terms);
                    return self.terms(b, !off, false, terms);
                }
                _ => {}
            }
        }
        terms.push((operand, off));
    }

    fn sum(&self, place: Place) -> Piece {
        let mut terms = Vec::new();
        self.terms(Term::At(place), false, true, &mut terms);
        if let Some(text) = self.range(&terms) {
            return Piece { text, hold: AbsoluteRef::Whole };
        }
        let mut text = String::new();
        for (operand, off) in terms {
            let term = self.within(operand, AbsoluteRef::Product);
            text.push_str(if off {
                "-"
            } else if text.is_empty() {
                ""
            } else {
                "+"
            });
            text.push_str(&term);
        }
        Piece { text, hold: AbsoluteRef::Sum }
    }

    /// Cells that stand together, added up.
    fn range(&self, terms: &[(Term, bool)]) -> Option<String> {
        let cells: Option<Vec<(u32, u16)>> = terms
            .iter()
            .map(|(operand, off)| match operand {
                Term::At(place) if !off => (self.cell)(*place),
                _ => None,
            })
            .collect();
        let cells = cells.filter(|cells| cells.len() > 2)?;
        sum_of(&cells).filter(|text| text.starts_with("SUM("))
    }

    fn product(&self, place: Place) -> Piece {
        let mut factors = Factors { known: 1.0, parts: Vec::new() };
        self.factors(Term::At(place), 1, true, &mut factors);
        let Factors { mut known, parts } = factors;
        let mut below = Vec::new();
        // One in ten thousand is easier to read as a division.
        let turned = (1.0 / known).round();
        if known != 1.0 && known.abs() < 1.0 && turned.abs() < 1e9 && turned * known == 1.0 {
            below.push(turned.to_string());
            known = 1.0;
        }
        let mut above = Vec::new();
        if known != 1.0 {
            above.push(known.to_string());
        }
        for (part, times) in parts.into_iter().filter(|(_, times)| *times != 0) {
            let base = self.within(part, AbsoluteRef::Whole);
            let text = if times.abs() == 1 { base } else { format!("{base}^{}", times.abs()) };
            if times > 0 { above.push(text) } else { below.push(text) }
        }
        let above = if above.is_empty() { "1".to_owned() } else { above.join("*") };
        let text = std::iter::once(above).chain(below).collect::<Vec<_>>().join("/");
        Piece { hold: if text.starts_with('-') { AbsoluteRef::Sum } else { AbsoluteRef::Product }, text }
    }

    fn factors(&self, operand: Term, times: i32, first: bool, factors: &mut Factors) {
        match operand {
            Term::Known(number) if times > 0 => factors.known *= number,
            Term::Known(number) => factors.known /= number,
            Term::At(place) => {
                if first || (self.cell)(place).is_none() {
                    match self.pad.at(place).rule {
                        Rule::Times(a, b) => {
                            self.factors(a, times, false, factors);
                            return self.factors(b, times, false, factors);
                        }
                        Rule::Over(a, b) => {
                            self.factors(a, times, false, factors);
                            return self.factors(b, -times, false, factors);
                        }
                        _ => {}
                    }
                }
                let same = factors.parts.iter_mut().find(|(part, _)| matches!(part, Term::At(known) if *known == place));
                match same {
                    // What is above and below the line stays there: where it is 0 the model has no value either.
                    Some((_, power)) if power.signum() == times.signum() => *power += times,
                    _ => factors.parts.push((operand, times)),
                }
            }
        }
    }
}

struct Factors {
    known: f64,
    parts: Vec<(Term, i32)>,
}

/// The sum of some cells as a formula: a range where they stand together.
pub fn sum_of(cells: &[(u32, u16)]) -> Option<String> {
    let (first, last) = (cells.first()?, cells.last()?);
    let name = |cell: &(u32, u16)| super::book::cell_name(cell.0, cell.1);
    let along = |pair: &[(u32, u16)], down: u32, right: u16| pair[1] == (pair[0].0 + down, pair[0].1 + right);
    let together = cells.windows(2).all(|pair| along(pair, 1, 0)) || cells.windows(2).all(|pair| along(pair, 0, 1));
    Some(match cells {
        [only] => name(only),
        _ if together => format!("SUM({}:{})", name(first), name(last)),
        _ => cells.iter().map(name).collect::<Vec<_>>().join("+"),
    })
}
