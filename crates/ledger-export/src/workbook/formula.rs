//! A node as a formula that a person can read: names of inputs, cells of other lines, and no bracket too many.

use ledger_model::expr::{Expr, Graph, NodeId, Operand, Operation};
use ledger_model::model::Slot;

/// How tightly a part of a formula binds.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Precedence {
    Sum,
    Product,
    Whole,
}

struct Piece {
    text: String,
    precedence: Precedence,
}

/// Writes formulas.
pub struct Writer<'a> {
    /// The graph they are read from.
    pub graph: &'a Graph,
    /// The name of each input.
    pub name: &'a dyn Fn(Slot) -> String,
    /// The row and column of a node that has a cell.
    pub cell: &'a dyn Fn(NodeId) -> Option<(u32, u16)>,
}

impl Writer<'_> {
    /// What stands in the cell of a value: its formula where the cell is its own, otherwise where to find it.
    pub fn formula(&self, value: Expr<'_>, own: (u32, u16)) -> String {
        match value {
            Expr::Node(_, node) if (self.cell)(node).is_none_or(|at| at == own) => self.operation(node).text,
            other => self.piece(other.operand()).text,
        }
    }

    fn piece(&self, operand: Operand) -> Piece {
        match operand {
            Operand::Known(number) => {
                Piece { text: number.to_string(), precedence: if number < 0.0 { Precedence::Sum } else { Precedence::Whole } }
            }
            Operand::Node(node) => match (self.cell)(node) {
                Some((row, column)) => Piece { text: super::book::cell_name(row, column), precedence: Precedence::Whole },
                None => self.operation(node),
            },
        }
    }

    fn within(&self, operand: Operand, precedence: Precedence) -> String {
        let piece = self.piece(operand);
        if piece.precedence < precedence { format!("({})", piece.text) } else { piece.text }
    }

    fn operation(&self, node: NodeId) -> Piece {
        let whole = |text: String| Piece { text, precedence: Precedence::Whole };
        let free = |operand: Operand| self.piece(operand).text;
        match self.graph.node(node).operation {
            Operation::Input(slot) => whole((self.name)(slot)),
            Operation::Add(..) | Operation::Sub(..) => self.sum(node),
            Operation::Mul(..) | Operation::Div(..) => self.product(node),
            Operation::Min(a, b) => whole(format!("MIN({},{})", free(a), free(b))),
            Operation::Max(a, b) => whole(format!("MAX({},{})", free(a), free(b))),
            Operation::Choice(test, then, otherwise) => whole(format!("IF({}>0,{},{})", free(test), free(then), free(otherwise))),
        }
    }

    /// The terms of a sum, and whether each is taken off.
    fn terms(&self, operand: Operand, off: bool, first: bool, terms: &mut Vec<(Operand, bool)>) {
        if let Operand::Node(node) = operand
            && (first || (self.cell)(node).is_none())
        {
            match self.graph.node(node).operation {
                Operation::Add(a, b) => {
                    self.terms(a, off, false, terms);
                    return self.terms(b, off, false, terms);
                }
                Operation::Sub(a, b) => {
                    self.terms(a, off, false, terms);
                    return self.terms(b, !off, false, terms);
                }
                _ => {}
            }
        }
        terms.push((operand, off));
    }

    fn sum(&self, node: NodeId) -> Piece {
        let mut terms = Vec::new();
        self.terms(Operand::Node(node), false, true, &mut terms);
        if let Some(text) = self.range(&terms) {
            return Piece { text, precedence: Precedence::Whole };
        }
        let mut text = String::new();
        for (operand, off) in terms {
            let term = self.within(operand, Precedence::Product);
            text.push_str(if off {
                "-"
            } else if text.is_empty() {
                ""
            } else {
                "+"
            });
            text.push_str(&term);
        }
        Piece { text, precedence: Precedence::Sum }
    }

    /// Cells that stand together, added up.
    fn range(&self, terms: &[(Operand, bool)]) -> Option<String> {
        let cells: Option<Vec<(u32, u16)>> = terms
            .iter()
            .map(|(operand, off)| match operand {
                Operand::Node(node) if !off => (self.cell)(*node),
                _ => None,
            })
            .collect();
        let cells = cells.filter(|cells| cells.len() > 2)?;
        sum_of(&cells).filter(|text| text.starts_with("SUM("))
    }

    fn product(&self, node: NodeId) -> Piece {
        let mut factors = Factors { known: 1.0, parts: Vec::new() };
        self.factors(Operand::Node(node), 1, true, &mut factors);
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
            let base = self.within(part, Precedence::Whole);
            let text = if times.abs() == 1 { base } else { format!("{base}^{}", times.abs()) };
            if times > 0 { above.push(text) } else { below.push(text) }
        }
        let above = if above.is_empty() { "1".to_owned() } else { above.join("*") };
        let text = std::iter::once(above).chain(below).collect::<Vec<_>>().join("/");
        Piece { precedence: if text.starts_with('-') { Precedence::Sum } else { Precedence::Product }, text }
    }

    fn factors(&self, operand: Operand, times: i32, first: bool, factors: &mut Factors) {
        match operand {
            Operand::Known(number) if times > 0 => factors.known *= number,
            Operand::Known(number) => factors.known /= number,
            Operand::Node(node) => {
                if first || (self.cell)(node).is_none() {
                    match self.graph.node(node).operation {
                        Operation::Mul(a, b) => {
                            self.factors(a, times, false, factors);
                            return self.factors(b, times, false, factors);
                        }
                        Operation::Div(a, b) => {
                            self.factors(a, times, false, factors);
                            return self.factors(b, -times, false, factors);
                        }
                        _ => {}
                    }
                }
                let same = factors.parts.iter_mut().find(|(part, _)| matches!(part, Operand::Node(known) if *known == node));
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
    parts: Vec<(Operand, i32)>,
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
