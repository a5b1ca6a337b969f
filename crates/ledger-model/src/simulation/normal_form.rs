//! The expression graph of a calculation as sums of products of uncertain inputs, so that it can be repeated on whole columns.
//!
//! What is known folds away, and equal parts meet and are worked out once. `program` turns the result into instructions. Must
//! not draw anything.

use crate::expr::{Expr, Graph, Node, Operand, Operation};
use crate::model::Slot;
use std::collections::BTreeMap;

/// A place in the list of monomials: columns that sums are made of.
pub type Monomial = u32;
/// A place in the list of sums.
pub type Sum = u32;

/// How one column comes from others. The parts of a monomial come before it.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// An uncertain input.
    Input(Slot),
    /// Two columns multiplied.
    Product(Monomial, Monomial),
    Sum(Sum),
    /// A sum where it is above 0, else 0.
    Positive(Sum),
    /// 1 divided by a column.
    Reciprocal(Monomial),
    /// Where a sum is above 0 one, else another.
    Choice(Sum, Sum, Sum),
}

/// A constant and multiples of monomials; without any of them the sum is known.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// Added to the rest.
    pub constant: f64,
    from: u32,
    to: u32,
}

/// Monomials and sums of one calculation.
#[derive(Default)]
pub struct NormalForm {
    pub monomials: Vec<Rule>,
    bounds: Vec<(f64, f64)>,
    factors: Vec<Vec<Monomial>>,
    known: BTreeMap<Vec<u64>, Monomial>,
    /// By monomial: what it becomes with one more factor.
    longer: Vec<Vec<(Monomial, Monomial)>>,
    /// By monomial: its product with a whole other one, none where nothing is left.
    products: Vec<Vec<(Monomial, Option<Monomial>)>>,
    sums: Vec<Terms>,
    /// By sum: the multiple of one monomial it was found to be.
    singles: Vec<Option<(f64, Monomial)>>,
    terms: Vec<(Monomial, f64)>,
    /// By monomial: its multiple in the sum that is being added up.
    multiples: Vec<f64>,
}

/// How a node of the graph is read.
#[derive(Clone, Copy, PartialEq)]
enum Read {
    Never,
    /// By one sum alone, which takes its terms in.
    AsTerms,
    AsSum,
}

/// What a linear operation adds up: operands, and how many times each.
fn linear(operation: Operation) -> Option<[(Operand, f64); 2]> {
    let nothing = (Operand::Known(0.0), 1.0);
    match operation {
        Operation::Add(a, b) => Some([(a, 1.0), (b, 1.0)]),
        Operation::Sub(a, b) => Some([(a, 1.0), (b, -1.0)]),
        Operation::Mul(a, Operand::Known(times)) | Operation::Mul(Operand::Known(times), a) => Some([(a, times), nothing]),
        Operation::Div(a, Operand::Known(by)) => Some([(a, 1.0 / by), nothing]),
        _ => None,
    }
}

/// How each node is read by those that the results need.
fn reads(nodes: &[Node], results: &[Expr<'_>]) -> Vec<Read> {
    let mut reads = vec![Read::Never; nodes.len()];
    for result in results {
        if let Operand::Node(node) = result.operand() {
            reads[node as usize] = Read::AsSum;
        }
    }
    for (at, node) in nodes.iter().enumerate().rev() {
        if reads[at] == Read::Never {
            continue;
        }
        let is_linear = linear(node.operation).is_some();
        for operand in node.operation.operands() {
            let Operand::Node(below) = operand else { continue };
            let read = &mut reads[below as usize];
            let is_term = *read == Read::Never && is_linear && linear(nodes[below as usize].operation).is_some();
            *read = if is_term { Read::AsTerms } else { Read::AsSum };
        }
    }
    reads
}

/// The nodes of a graph, and the sums that those before the present one have become.
struct Nodes<'g> {
    nodes: &'g [Node],
    reads: Vec<Read>,
    sums: Vec<Sum>,
}

impl NormalForm {
    /// What some results of a graph need, and the sum that each result is.
    pub fn of(graph: &Graph, results: &[Expr<'_>]) -> (Self, Vec<Sum>) {
        let mut form = Self::default();
        let all = graph.nodes();
        let mut nodes = Nodes { nodes: &all, reads: reads(&all, results), sums: Vec::with_capacity(all.len()) };
        for (at, node) in all.iter().enumerate() {
            let sum = if nodes.reads[at] == Read::AsSum { form.node(node, &nodes) } else { 0 };
            nodes.sums.push(sum);
        }
        let sums = results.iter().map(|result| form.operand(result.operand(), &nodes)).collect();
        (form, sums)
    }

    fn operand(&mut self, operand: Operand, nodes: &Nodes<'_>) -> Sum {
        match operand {
            Operand::Known(known) => self.known(known),
            Operand::Node(node) => nodes.sums[node as usize],
        }
    }

    fn node(&mut self, node: &Node, nodes: &Nodes<'_>) -> Sum {
        let operation = node.operation;
        let mut of = |operand| self.operand(operand, nodes);
        match operation {
            Operation::Input(slot) => {
                let input = self.monomial(vec![0, u64::from(slot.0)], Rule::Input(slot), node.bounds);
                self.multiple((1.0, Some(input)))
            }
            Operation::Max(a, Operand::Known(0.0)) => {
                let a = of(a);
                self.positive(a)
            }
            Operation::Min(a, b) => {
                let (a, b) = (of(a), of(b));
                let over = self.total(0.0, &[(a, 1.0), (b, -1.0)]);
                let over = self.positive(over);
                self.total(0.0, &[(a, 1.0), (over, -1.0)])
            }
            Operation::Max(a, b) => {
                let (a, b) = (of(a), of(b));
                let over = self.total(0.0, &[(b, 1.0), (a, -1.0)]);
                let over = self.positive(over);
                self.total(0.0, &[(a, 1.0), (over, 1.0)])
            }
            Operation::Choice(test, then, otherwise) => {
                let (test, then, otherwise) = (of(test), of(then), of(otherwise));
                self.choice(test, then, otherwise)
            }
            Operation::Mul(a, b) if linear(operation).is_none() => {
                let (a, b) = (of(a), of(b));
                self.times(a, b)
            }
            Operation::Div(a, b) if linear(operation).is_none() => {
                let (a, b) = (of(a), of(b));
                self.quotient(a, b)
            }
            Operation::Add(..) | Operation::Sub(..) | Operation::Mul(..) | Operation::Div(..) => self.linear(operation, nodes),
        }
    }

    /// A linear operation, with those that nothing but it reads.
    fn linear(&mut self, operation: Operation, nodes: &Nodes<'_>) -> Sum {
        let mut constant = 0.0;
        let mut left = vec![(operation, 1.0)];
        let mut parts = Vec::new();
        while let Some((operation, times)) = left.pop() {
            for (operand, each) in linear(operation).into_iter().flatten() {
                match operand {
                    Operand::Known(known) => constant += known * each * times,
                    Operand::Node(node) if nodes.reads[node as usize] == Read::AsTerms => {
                        left.push((nodes.nodes[node as usize].operation, each * times));
                    }
                    Operand::Node(node) => parts.push((nodes.sums[node as usize], each * times)),
                }
            }
        }
        self.total(constant, &parts)
    }

    fn known(&mut self, known: f64) -> Sum {
        self.sum(known, Vec::new())
    }

    /// A multiple of a monomial, or a number.
    fn multiple(&mut self, (times, monomial): (f64, Option<Monomial>)) -> Sum {
        match monomial {
            None => self.known(times),
            Some(monomial) => self.sum(0.0, vec![(monomial, times)]),
        }
    }

    /// A constant and multiples of sums, added up.
    fn total(&mut self, mut constant: f64, parts: &[(Sum, f64)]) -> Sum {
        let mut monomials = Vec::new();
        for &(sum, times) in parts {
            let Terms { constant: known, from, to } = self.sum_of(sum);
            constant += known * times;
            for (monomial, each) in &self.terms[from as usize..to as usize] {
                let multiple = &mut self.multiples[*monomial as usize];
                if *multiple == 0.0 {
                    monomials.push(*monomial);
                }
                *multiple += each * times;
            }
        }
        monomials.sort_unstable();
        let multiples = &mut self.multiples;
        let terms = monomials.into_iter().map(|monomial| (monomial, std::mem::take(&mut multiples[monomial as usize])));
        let terms = terms.filter(|(_, times)| *times != 0.0).collect();
        self.sum(constant, terms)
    }

    fn times(&mut self, a: Sum, b: Sum) -> Sum {
        match (self.value(a), self.value(b)) {
            (Some(known), _) => self.total(0.0, &[(b, known)]),
            (_, Some(known)) => self.total(0.0, &[(a, known)]),
            _ => {
                let (a, b) = (self.single(a), self.single(b));
                let product = self.multiply(a, b);
                self.multiple(product)
            }
        }
    }

    fn quotient(&mut self, a: Sum, b: Sum) -> Sum {
        match (self.value(a), self.value(b)) {
            (Some(a), Some(b)) => self.known(a / b),
            (_, Some(known)) => self.total(0.0, &[(a, 1.0 / known)]),
            _ => {
                let single = self.single(b);
                let turned = self.reciprocal(single);
                let turned = self.multiple(turned);
                self.times(a, turned)
            }
        }
    }

    /// A sum where it is above 0, else 0.
    fn positive(&mut self, sum: Sum) -> Sum {
        if let Some(known) = self.value(sum) {
            return self.known(known.max(0.0));
        }
        let (low, high) = self.bounds(sum);
        if low >= 0.0 || high <= 0.0 {
            return if low >= 0.0 { sum } else { self.known(0.0) };
        }
        let (constant, terms) = self.terms_of(sum);
        if let ([(monomial, times)], true) = (terms, constant == 0.0) {
            // What cannot be below 0 is taken out, so that many lines share one test.
            let (monomial, times) = (*monomial, *times);
            let (above, rest) = self.apart(monomial);
            if let (false, Some(rest)) = (above.is_empty(), self.product(&rest)) {
                let above = self.product(&above);
                let rest = self.multiple((times.signum(), Some(rest)));
                let rest = self.positive(rest);
                let above = self.multiple((times.abs(), above));
                return self.times(rest, above);
            }
        }
        let lead = self.terms_of(sum).1.first().map_or(1.0, |(_, times)| times.abs());
        let (normal, key) = self.normal(sum, lead, 5);
        let bounds = (0.0, self.bounds(normal).1);
        let positive = self.monomial(key, Rule::Positive(normal), bounds);
        self.multiple((lead, Some(positive)))
    }

    fn choice(&mut self, test: Sum, then: Sum, otherwise: Sum) -> Sum {
        let (low, high) = self.bounds(test);
        if low > 0.0 || high <= 0.0 {
            return if low > 0.0 { then } else { otherwise };
        }
        let mut key = vec![4];
        for sum in [test, then, otherwise] {
            self.key_of(sum, &mut key);
            key.push(u64::MAX);
        }
        let ((a, b), (c, d)) = (self.bounds(then), self.bounds(otherwise));
        let choice = self.monomial(key, Rule::Choice(test, then, otherwise), (a.min(c), b.max(d)));
        self.multiple((1.0, Some(choice)))
    }

    /// The same, worked out once for all proportional to it.
    pub fn shared(&mut self, sum: Sum) -> Sum {
        if self.value(sum).is_some() {
            return sum;
        }
        let (times, monomial) = self.single(sum);
        self.multiple((times, Some(monomial)))
    }

    /// What a sum comes to, if that is known.
    fn value(&self, sum: Sum) -> Option<f64> {
        let (constant, terms) = self.terms_of(sum);
        terms.is_empty().then_some(constant)
    }

    pub fn sum_of(&self, sum: Sum) -> Terms {
        self.sums[sum as usize]
    }

    /// The multiples of a sum.
    pub fn terms(&self, terms: Terms) -> &[(Monomial, f64)] {
        &self.terms[terms.from as usize..terms.to as usize]
    }

    fn terms_of(&self, sum: Sum) -> (f64, &[(Monomial, f64)]) {
        let terms = self.sum_of(sum);
        (terms.constant, self.terms(terms))
    }

    fn sum(&mut self, constant: f64, terms: Vec<(Monomial, f64)>) -> Sum {
        let from = self.terms.len() as u32;
        self.terms.extend(terms);
        self.sums.push(Terms { constant, from, to: self.terms.len() as u32 });
        self.singles.push(None);
        (self.sums.len() - 1) as Sum
    }

    fn monomial(&mut self, key: Vec<u64>, rule: Rule, bounds: (f64, f64)) -> Monomial {
        if let Some(monomial) = self.known.get(&key) {
            return *monomial;
        }
        let monomial = self.new_monomial(rule, bounds);
        self.known.insert(key, monomial);
        monomial
    }

    fn new_monomial(&mut self, rule: Rule, bounds: (f64, f64)) -> Monomial {
        let monomial = self.monomials.len() as Monomial;
        self.factors.push(match rule {
            Rule::Product(a, b) => self.factors[a as usize].iter().chain(&self.factors[b as usize]).copied().collect(),
            _ => vec![monomial],
        });
        self.monomials.push(rule);
        self.bounds.push(bounds);
        self.longer.push(Vec::new());
        self.products.push(Vec::new());
        self.multiples.push(0.0);
        monomial
    }

    /// The least and most a sum can be.
    fn bounds(&self, sum: Sum) -> (f64, f64) {
        let (constant, terms) = self.terms_of(sum);
        terms.iter().fold((constant, constant), |(low, high), (monomial, times)| {
            let (a, b) = self.bounds[*monomial as usize];
            (low + (a * times).min(b * times), high + (a * times).max(b * times))
        })
    }

    /// A sum as a multiple of one monomial.
    fn single(&mut self, sum: Sum) -> (f64, Monomial) {
        let (constant, terms) = self.terms_of(sum);
        if let ([(monomial, times)], true) = (terms, constant == 0.0) {
            return (*times, *monomial);
        }
        if let Some(single) = self.singles[sum as usize] {
            return single;
        }
        // Proportional sums share a monomial: the first multiple is taken out.
        let lead = terms.first().map_or(1.0, |(_, times)| *times);
        let (normal, key) = self.normal(sum, lead, 1);
        let bounds = self.bounds(normal);
        let single = (lead, self.monomial(key, Rule::Sum(normal), bounds));
        self.singles[sum as usize] = Some(single);
        single
    }

    /// A sum divided by a number, and the key by which the same one is known again.
    fn normal(&mut self, sum: Sum, by: f64, kind: u64) -> (Sum, Vec<u64>) {
        let normal = self.total(0.0, &[(sum, 1.0 / by)]);
        let mut key = vec![kind];
        self.key_of(normal, &mut key);
        (normal, key)
    }

    fn key_of(&self, sum: Sum, key: &mut Vec<u64>) {
        let (constant, terms) = self.terms_of(sum);
        key.push(rounded(constant));
        key.extend(terms.iter().flat_map(|(monomial, times)| [u64::from(*monomial), rounded(*times)]));
    }

    /// The product of some nodes, built from the front so that equal beginnings are shared.
    fn product(&mut self, factors: &[Monomial]) -> Option<Monomial> {
        let mut factors = factors.iter();
        let mut whole = *factors.next()?;
        for &factor in factors {
            if let Some((_, known)) = self.longer[whole as usize].iter().find(|(by, _)| *by == factor) {
                whole = *known;
                continue;
            }
            let ((a, b), (c, d)) = (self.bounds[whole as usize], self.bounds[factor as usize]);
            let ends = [a * c, a * d, b * c, b * d];
            let bounds = (ends.into_iter().fold(f64::INFINITY, f64::min), ends.into_iter().fold(f64::NEG_INFINITY, f64::max));
            let longer = self.new_monomial(Rule::Product(whole, factor), bounds);
            self.longer[whole as usize].push((factor, longer));
            whole = longer;
        }
        Some(whole)
    }

    fn multiply(&mut self, a: (f64, Monomial), b: (f64, Monomial)) -> (f64, Option<Monomial>) {
        if let Some((_, known)) = self.products[a.1 as usize].iter().find(|(by, _)| *by == b.1) {
            return (a.0 * b.0, *known);
        }
        let mut factors = self.factors[a.1 as usize].clone();
        for factor in self.factors[b.1 as usize].clone() {
            // What is divided by itself is gone.
            match factors.iter().position(|known| self.cancel(*known, factor)) {
                Some(at) => {
                    factors.remove(at);
                }
                None => factors.push(factor),
            }
        }
        factors.sort_unstable();
        let product = self.product(&factors);
        self.products[a.1 as usize].push((b.1, product));
        (a.0 * b.0, product)
    }

    fn cancel(&self, a: Monomial, b: Monomial) -> bool {
        let undoes = |a: Monomial, b: Monomial| matches!(self.monomials[a as usize], Rule::Reciprocal(of) if of == b);
        undoes(a, b) || undoes(b, a)
    }

    fn reciprocal(&mut self, (times, monomial): (f64, Monomial)) -> (f64, Option<Monomial>) {
        let mut turned: Vec<Monomial> = Vec::new();
        for factor in self.factors[monomial as usize].clone() {
            turned.push(match self.monomials[factor as usize] {
                Rule::Reciprocal(of) => of,
                _ => {
                    let (low, high) = self.bounds[factor as usize];
                    let bounds = if low > 0.0 || high < 0.0 { (1.0 / high, 1.0 / low) } else { (f64::NEG_INFINITY, f64::INFINITY) };
                    self.monomial(vec![3, u64::from(factor)], Rule::Reciprocal(factor), bounds)
                }
            });
        }
        turned.sort_unstable();
        (1.0 / times, self.product(&turned))
    }

    /// Factors that cannot be below 0, and the others.
    fn apart(&self, monomial: Monomial) -> (Vec<Monomial>, Vec<Monomial>) {
        self.factors[monomial as usize].iter().partition(|factor| self.bounds[**factor as usize].0 >= 0.0)
    }
}

/// How many last bits of a multiple do not count when two sums are compared.
const LOOSE_BITS: u64 = 10;

fn rounded(number: f64) -> u64 {
    (number.to_bits() + (1 << (LOOSE_BITS - 1))) >> LOOSE_BITS
}
