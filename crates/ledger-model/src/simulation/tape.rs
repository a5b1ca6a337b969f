//! The calculation written down once as sums and products of uncertain inputs, so that it can be repeated on whole columns.
//!
//! The model is run on `Traced` numbers. What is known folds away; what is left is kept as sums of products, so that equal
//! parts meet and are worked out once. `program` turns the result into instructions. Must not draw anything.

use crate::model::{Number, Slot};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

/// A place in the list of nodes.
pub type Node = u32;
/// A place in the list of sums.
pub type Sum = u32;

/// How one column comes from others. The parts of a node come before it.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// An uncertain input.
    Input(Slot),
    /// Two columns multiplied.
    Product(Node, Node),
    Sum(Sum),
    /// A sum where it is above 0, else 0.
    Positive(Sum),
    /// 1 divided by a column.
    Reciprocal(Node),
    /// Where a sum is above 0 one, else another.
    Choice(Sum, Sum, Sum),
}

/// A constant and multiples of nodes.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// Added to the rest.
    pub constant: f64,
    from: u32,
    to: u32,
}

/// Nodes and sums of one calculation.
#[derive(Default)]
pub struct Tape {
    inner: RefCell<Inner>,
}

#[derive(Default)]
pub struct Inner {
    pub nodes: Vec<Rule>,
    bounds: Vec<(f64, f64)>,
    factors: Vec<Vec<Node>>,
    known: BTreeMap<Vec<u64>, Node>,
    /// By node: what it becomes with one more factor.
    longer: Vec<Vec<(Node, Node)>>,
    /// By node: its product with a whole other node, none where nothing is left.
    products: Vec<Vec<(Node, Option<Node>)>>,
    sums: Vec<Terms>,
    /// By sum: the multiple of one node it was found to be.
    singles: Vec<Option<(f64, Node)>>,
    terms: Vec<(Node, f64)>,
}

/// A number of the traced calculation: known, or a sum on the tape.
#[derive(Clone, Copy)]
pub enum Traced<'t> {
    /// The same in every draw.
    Known(f64),
    /// Different in each.
    Varying(&'t Tape, Sum),
}

impl Tape {
    /// An uncertain input that stays between two bounds.
    pub fn input(&self, slot: Slot, low: f64, high: f64) -> Traced<'_> {
        let mut inner = self.inner.borrow_mut();
        let node = inner.node(vec![0, u64::from(slot.0)], Rule::Input(slot), (low, high));
        Traced::Varying(self, inner.sum(0.0, vec![(node, 1.0)]))
    }

    /// What was written down.
    pub fn read<T>(&self, read: impl FnOnce(&Inner) -> T) -> T {
        read(&self.inner.borrow())
    }
}

impl Inner {
    pub fn sum_of(&self, sum: Sum) -> Terms {
        self.sums[sum as usize]
    }

    /// The multiples of a sum.
    pub fn terms(&self, terms: Terms) -> &[(Node, f64)] {
        &self.terms[terms.from as usize..terms.to as usize]
    }

    fn terms_of(&self, sum: Sum) -> (f64, &[(Node, f64)]) {
        let terms = self.sum_of(sum);
        (terms.constant, self.terms(terms))
    }

    fn sum(&mut self, constant: f64, terms: Vec<(Node, f64)>) -> Sum {
        let from = self.terms.len() as u32;
        self.terms.extend(terms);
        self.sums.push(Terms { constant, from, to: self.terms.len() as u32 });
        self.singles.push(None);
        (self.sums.len() - 1) as Sum
    }

    fn node(&mut self, key: Vec<u64>, rule: Rule, bounds: (f64, f64)) -> Node {
        if let Some(node) = self.known.get(&key) {
            return *node;
        }
        let node = self.new_node(rule, bounds);
        self.known.insert(key, node);
        node
    }

    fn new_node(&mut self, rule: Rule, bounds: (f64, f64)) -> Node {
        let node = self.nodes.len() as Node;
        self.factors.push(match rule {
            Rule::Product(a, b) => self.factors[a as usize].iter().chain(&self.factors[b as usize]).copied().collect(),
            _ => vec![node],
        });
        self.nodes.push(rule);
        self.bounds.push(bounds);
        self.longer.push(Vec::new());
        self.products.push(Vec::new());
        node
    }

    /// The least and most a sum can be.
    fn bounds(&self, sum: Sum) -> (f64, f64) {
        let (constant, terms) = self.terms_of(sum);
        terms.iter().fold((constant, constant), |(low, high), (node, times)| {
            let (a, b) = self.bounds[*node as usize];
            (low + (a * times).min(b * times), high + (a * times).max(b * times))
        })
    }

    /// Two sums, the second some times over.
    fn add(&mut self, a: Sum, b: Sum, times: f64) -> Sum {
        let ((constant_a, a), (constant_b, b)) = (self.terms_of(a), self.terms_of(b));
        let constant = constant_a + constant_b * times;
        let mut out = Vec::with_capacity(a.len() + b.len());
        let (mut a, mut b) = (a.iter().copied().peekable(), b.iter().copied().peekable());
        loop {
            match (a.peek(), b.peek()) {
                (Some(x), Some(y)) if x.0 == y.0 => {
                    let together = x.1 + y.1 * times;
                    if together != 0.0 {
                        out.push((x.0, together));
                    }
                    a.next();
                    b.next();
                }
                (Some(x), y) if y.is_none_or(|y| x.0 < y.0) => {
                    out.push(*x);
                    a.next();
                }
                (_, Some(y)) => {
                    out.push((y.0, y.1 * times));
                    b.next();
                }
                _ => break,
            }
        }
        self.sum(constant, out)
    }

    fn scaled(&mut self, sum: Sum, times: f64, plus: f64) -> Sum {
        let (constant, terms) = self.terms_of(sum);
        let (constant, terms) = (constant * times + plus, terms.iter().map(|(node, each)| (*node, each * times)).collect());
        self.sum(constant, terms)
    }

    /// A sum as a multiple of one node.
    fn single(&mut self, sum: Sum) -> (f64, Node) {
        let (constant, terms) = self.terms_of(sum);
        if let ([(node, times)], true) = (terms, constant == 0.0) {
            return (*times, *node);
        }
        if let Some(single) = self.singles[sum as usize] {
            return single;
        }
        // Proportional sums share a node: the first multiple is taken out.
        let lead = terms.first().map_or(1.0, |(_, times)| *times);
        let (normal, key) = self.normal(sum, lead, 1);
        let bounds = self.bounds(normal);
        let single = (lead, self.node(key, Rule::Sum(normal), bounds));
        self.singles[sum as usize] = Some(single);
        single
    }

    /// A sum divided by a number, and the key by which the same one is known again.
    fn normal(&mut self, sum: Sum, by: f64, kind: u64) -> (Sum, Vec<u64>) {
        let normal = self.scaled(sum, 1.0 / by, 0.0);
        let mut key = vec![kind];
        self.key_of(normal, &mut key);
        (normal, key)
    }

    fn key_of(&self, sum: Sum, key: &mut Vec<u64>) {
        let (constant, terms) = self.terms_of(sum);
        key.push(rounded(constant));
        key.extend(terms.iter().flat_map(|(node, times)| [u64::from(*node), rounded(*times)]));
    }

    /// The product of some nodes, built from the front so that equal beginnings are shared.
    fn product(&mut self, factors: &[Node]) -> Option<Node> {
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
            let longer = self.new_node(Rule::Product(whole, factor), bounds);
            self.longer[whole as usize].push((factor, longer));
            whole = longer;
        }
        Some(whole)
    }

    fn multiply(&mut self, a: (f64, Node), b: (f64, Node)) -> (f64, Option<Node>) {
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

    fn cancel(&self, a: Node, b: Node) -> bool {
        let undoes = |a: Node, b: Node| matches!(self.nodes[a as usize], Rule::Reciprocal(of) if of == b);
        undoes(a, b) || undoes(b, a)
    }

    fn reciprocal(&mut self, (times, node): (f64, Node)) -> (f64, Option<Node>) {
        let mut turned: Vec<Node> = Vec::new();
        for factor in self.factors[node as usize].clone() {
            turned.push(match self.nodes[factor as usize] {
                Rule::Reciprocal(of) => of,
                _ => {
                    let (low, high) = self.bounds[factor as usize];
                    let bounds = if low > 0.0 || high < 0.0 { (1.0 / high, 1.0 / low) } else { (f64::NEG_INFINITY, f64::INFINITY) };
                    self.node(vec![3, u64::from(factor)], Rule::Reciprocal(factor), bounds)
                }
            });
        }
        turned.sort_unstable();
        (1.0 / times, self.product(&turned))
    }

    /// Factors that cannot be below 0, and the others.
    fn apart(&self, node: Node) -> (Vec<Node>, Vec<Node>) {
        self.factors[node as usize].iter().partition(|factor| self.bounds[**factor as usize].0 >= 0.0)
    }
}

/// How many last bits of a multiple do not count when two sums are compared.
const LOOSE_BITS: u64 = 10;

fn rounded(number: f64) -> u64 {
    (number.to_bits() + (1 << (LOOSE_BITS - 1))) >> LOOSE_BITS
}

impl<'t> Traced<'t> {
    fn of(tape: &'t Tape, sum: Sum) -> Self {
        let terms = tape.inner.borrow().sum_of(sum);
        if terms.from == terms.to { Self::Known(terms.constant) } else { Self::Varying(tape, sum) }
    }

    fn times_node(tape: &'t Tape, (times, node): (f64, Option<Node>)) -> Self {
        match node {
            None => Self::Known(times),
            Some(node) => {
                let sum = tape.inner.borrow_mut().sum(0.0, vec![(node, times)]);
                Self::of(tape, sum)
            }
        }
    }

    fn plus(self, other: Self, times: f64) -> Self {
        match (self, other) {
            (Self::Known(a), Self::Known(b)) => Self::Known(a + b * times),
            (varying, Self::Known(0.0)) => varying,
            (Self::Varying(tape, sum), Self::Known(b)) => {
                let sum = tape.inner.borrow_mut().scaled(sum, 1.0, b * times);
                Self::of(tape, sum)
            }
            (Self::Known(a), other) if a == 0.0 && times == 1.0 => other,
            (Self::Known(a), Self::Varying(tape, sum)) => {
                let sum = tape.inner.borrow_mut().scaled(sum, times, a);
                Self::of(tape, sum)
            }
            (Self::Varying(tape, a), Self::Varying(_, b)) => {
                let sum = tape.inner.borrow_mut().add(a, b, times);
                Self::of(tape, sum)
            }
        }
    }

    /// The same, worked out once for all proportional to it.
    pub fn shared(self) -> Self {
        match self {
            Self::Known(_) => self,
            Self::Varying(tape, sum) => {
                let (times, node) = tape.inner.borrow_mut().single(sum);
                Self::times_node(tape, (times, Some(node)))
            }
        }
    }

    pub fn on(self, tape: &'t Tape) -> Sum {
        match self {
            Self::Known(constant) => tape.inner.borrow_mut().sum(constant, Vec::new()),
            Self::Varying(_, sum) => sum,
        }
    }
}

impl From<f64> for Traced<'_> {
    fn from(known: f64) -> Self {
        Self::Known(known)
    }
}

impl Add for Traced<'_> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.plus(other, 1.0)
    }
}

impl Sub for Traced<'_> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.plus(other, -1.0)
    }
}

impl Neg for Traced<'_> {
    type Output = Self;
    fn neg(self) -> Self {
        self * -1.0
    }
}

impl Mul<f64> for Traced<'_> {
    type Output = Self;
    fn mul(self, times: f64) -> Self {
        match self {
            Self::Known(known) => Self::Known(known * times),
            Self::Varying(..) if times == 0.0 => Self::Known(0.0),
            Self::Varying(tape, sum) => {
                let sum = tape.inner.borrow_mut().scaled(sum, times, 0.0);
                Self::of(tape, sum)
            }
        }
    }
}

impl Mul for Traced<'_> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        match (self, other) {
            (Self::Known(known), other) | (other, Self::Known(known)) => other * known,
            (Self::Varying(tape, a), Self::Varying(_, b)) => {
                let product = {
                    let mut inner = tape.inner.borrow_mut();
                    let (a, b) = (inner.single(a), inner.single(b));
                    inner.multiply(a, b)
                };
                Self::times_node(tape, product)
            }
        }
    }
}

impl Div for Traced<'_> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        match other {
            Self::Known(known) => match self {
                Self::Known(number) => Self::Known(number / known),
                number => number * (1.0 / known),
            },
            Self::Varying(tape, sum) => {
                let turned = {
                    let mut inner = tape.inner.borrow_mut();
                    let single = inner.single(sum);
                    inner.reciprocal(single)
                };
                self * Self::times_node(tape, turned)
            }
        }
    }
}

impl AddAssign for Traced<'_> {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Traced<'_> {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl MulAssign for Traced<'_> {
    fn mul_assign(&mut self, other: Self) {
        *self = *self * other;
    }
}

impl Number for Traced<'_> {
    fn select_positive(self, then: Self, otherwise: Self) -> Self {
        let (tape, test) = match self {
            Self::Known(known) => return if known > 0.0 { then } else { otherwise },
            Self::Varying(tape, sum) => (tape, sum),
        };
        let (low, high) = tape.inner.borrow().bounds(test);
        if low > 0.0 || high <= 0.0 {
            return if low > 0.0 { then } else { otherwise };
        }
        let (then, otherwise) = (then.on(tape), otherwise.on(tape));
        let mut inner = tape.inner.borrow_mut();
        let mut key = vec![4];
        for sum in [test, then, otherwise] {
            inner.key_of(sum, &mut key);
            key.push(u64::MAX);
        }
        let ((a, b), (c, d)) = (inner.bounds(then), inner.bounds(otherwise));
        let node = inner.node(key, Rule::Choice(test, then, otherwise), (a.min(c), b.max(d)));
        drop(inner);
        Self::times_node(tape, (1.0, Some(node)))
    }

    fn largest(self) -> f64 {
        match self {
            Self::Known(known) => known,
            Self::Varying(tape, sum) => tape.inner.borrow().bounds(sum).1,
        }
    }

    fn is_zero(self) -> bool {
        matches!(self, Self::Known(known) if known == 0.0)
    }

    fn total(numbers: impl Iterator<Item = Self>) -> Self {
        let mut known = 0.0;
        let mut varying: Option<(&Tape, Vec<f64>)> = None;
        for number in numbers {
            match number {
                Self::Known(more) => known += more,
                Self::Varying(tape, sum) => {
                    let inner = tape.inner.borrow();
                    let (_, by_node) = varying.get_or_insert_with(|| (tape, Vec::new()));
                    by_node.resize(inner.nodes.len().max(by_node.len()), 0.0);
                    let (constant, terms) = inner.terms_of(sum);
                    known += constant;
                    for (node, times) in terms {
                        by_node[*node as usize] += times;
                    }
                }
            }
        }
        let Some((tape, by_node)) = varying else { return Self::Known(known) };
        let terms = by_node.into_iter().enumerate().filter(|(_, times)| *times != 0.0);
        let terms = terms.map(|(node, times)| (node as Node, times)).collect();
        let sum = tape.inner.borrow_mut().sum(known, terms);
        Self::of(tape, sum)
    }

    fn max0(self) -> Self {
        let (tape, sum) = match self {
            Self::Known(known) => return Self::Known(known.max(0.0)),
            Self::Varying(tape, sum) => (tape, sum),
        };
        let mut inner = tape.inner.borrow_mut();
        let (low, high) = inner.bounds(sum);
        if low >= 0.0 || high <= 0.0 {
            return if low >= 0.0 { self } else { Self::Known(0.0) };
        }
        let (constant, terms) = inner.terms_of(sum);
        if let ([(node, times)], true) = (terms, constant == 0.0) {
            // What cannot be below 0 is taken out, so that many lines share one test.
            let (node, times) = (*node, *times);
            let (above, rest) = inner.apart(node);
            if let (false, Some(rest)) = (above.is_empty(), inner.product(&rest)) {
                let above = inner.product(&above);
                let rest = inner.sum(0.0, vec![(rest, times.signum())]);
                drop(inner);
                return Self::Varying(tape, rest).max0() * Self::times_node(tape, (times.abs(), above));
            }
        }
        let lead = inner.terms_of(sum).1.first().map_or(1.0, |(_, times)| times.abs());
        let (normal, key) = inner.normal(sum, lead, 5);
        let bounds = (0.0, inner.bounds(normal).1);
        let node = inner.node(key, Rule::Positive(normal), bounds);
        drop(inner);
        Self::times_node(tape, (lead, Some(node)))
    }
}
