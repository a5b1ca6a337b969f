//! The calculation as one graph of expressions: the model is run on `Expr` numbers, and every step it takes is left behind as a node.
//!
//! What is known folds away, and equal expressions are one node. The draws read the graph as sums of products, the workbook as
//! formulas. Must not know who reads it.

use crate::model::{Number, Slot};
use std::cell::{Ref, RefCell};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

/// The place of a node in its graph. A node comes after its operands.
pub type NodeId = u32;

/// What an operation is applied to.
#[derive(Clone, Copy, Debug)]
pub enum Operand {
    /// A number that never changes.
    Known(f64),
    Node(NodeId),
}

/// How the value of a node comes about.
#[derive(Clone, Copy, Debug)]
pub enum Operation {
    /// A value of the plan.
    Input(Slot),
    Add(Operand, Operand),
    Sub(Operand, Operand),
    Mul(Operand, Operand),
    Div(Operand, Operand),
    Min(Operand, Operand),
    Max(Operand, Operand),
    /// Where the first is above 0 the second, else the third.
    Choice(Operand, Operand, Operand),
}

#[derive(Clone, Copy, Debug)]
pub struct Node {
    pub operation: Operation,
    /// Its value where every input has its own.
    pub value: f64,
    /// The least and most it can be, as far as its operation tells at once.
    pub bounds: (f64, f64),
}

/// What makes an operation equal to another: its kind, and the keys of its operands.
type Key = (u64, u64, u64, u64);

/// Nodes in the order in which the calculation reached them.
#[derive(Default)]
pub struct Graph {
    nodes: RefCell<Vec<Node>>,
    /// Which node an operation is, so that equal ones are one.
    known: RefCell<HashMap<Key, NodeId, BuildHasherDefault<KeyHasher>>>,
}

/// Mixes the four numbers of a key: an edit of a scenario makes thousands of nodes, and the standard hasher would take a fifth of it.
#[derive(Default)]
struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}

/// A number of the calculation: known, or a node of a graph.
#[derive(Clone, Copy)]
pub enum Expr<'g> {
    Known(f64),
    Node(&'g Graph, NodeId),
}

const UNBOUNDED: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

impl Operand {
    fn key(self) -> u64 {
        match self {
            Self::Known(number) => number.to_bits(),
            // No number of the model is a NaN, so these never meet one.
            Self::Node(node) => u64::MAX - u64::from(node),
        }
    }
}

impl Operation {
    pub fn operands(self) -> impl Iterator<Item = Operand> {
        let operands = match self {
            Self::Input(_) => [None; 3],
            Self::Choice(test, then, otherwise) => [Some(test), Some(then), Some(otherwise)],
            Self::Add(a, b) | Self::Sub(a, b) | Self::Mul(a, b) | Self::Div(a, b) | Self::Min(a, b) | Self::Max(a, b) => {
                [Some(a), Some(b), None]
            }
        };
        operands.into_iter().flatten()
    }

    fn key(self) -> Key {
        let kind = match self {
            Self::Input(slot) => return (0, slot.0.into(), 0, 0),
            Self::Add(..) => 1,
            Self::Sub(..) => 2,
            Self::Mul(..) => 3,
            Self::Div(..) => 4,
            Self::Min(..) => 5,
            Self::Max(..) => 6,
            Self::Choice(..) => 7,
        };
        let mut operands = self.operands().map(Operand::key);
        let mut next = || operands.next().unwrap_or(0);
        (kind, next(), next(), next())
    }
}

impl Graph {
    /// A value of the plan that may change, and the bounds within which it does.
    pub fn input(&self, slot: Slot, value: f64, bounds: (f64, f64)) -> Expr<'_> {
        self.add(Operation::Input(slot), value, bounds)
    }

    pub fn nodes(&self) -> Ref<'_, [Node]> {
        Ref::map(self.nodes.borrow(), Vec::as_slice)
    }

    pub fn node(&self, node: NodeId) -> Node {
        self.nodes.borrow()[node as usize]
    }

    fn add(&self, operation: Operation, value: f64, bounds: (f64, f64)) -> Expr<'_> {
        let mut nodes = self.nodes.borrow_mut();
        let node = *self.known.borrow_mut().entry(operation.key()).or_insert_with(|| {
            nodes.push(Node { operation, value, bounds });
            nodes.len() as NodeId - 1
        });
        Expr::Node(self, node)
    }
}

impl Expr<'_> {
    /// Its value where every input has its own.
    pub fn value(self) -> f64 {
        match self {
            Self::Known(known) => known,
            Self::Node(graph, node) => graph.node(node).value,
        }
    }

    /// As what an operation is applied to.
    pub fn operand(self) -> Operand {
        match self {
            Self::Known(known) => Operand::Known(known),
            Self::Node(_, node) => Operand::Node(node),
        }
    }

    fn bounds(self) -> (f64, f64) {
        match self {
            Self::Known(known) => (known, known),
            Self::Node(graph, node) => graph.node(node).bounds,
        }
    }

    fn is_known_as(self, number: f64) -> bool {
        matches!(self, Self::Known(known) if known == number)
    }

    /// An operation on two numbers; where it rises with both, its bounds follow from theirs.
    fn with(self, other: Self, operation: fn(Operand, Operand) -> Operation, value: fn(f64, f64) -> f64, rises: bool) -> Self {
        let graph = match (self, other) {
            (Self::Known(a), Self::Known(b)) => return Self::Known(value(a, b)),
            (Self::Node(graph, _), _) | (_, Self::Node(graph, _)) => graph,
        };
        let ((low_a, high_a), (low_b, high_b)) = (self.bounds(), other.bounds());
        let bounds = if rises { (value(low_a, low_b), value(high_a, high_b)) } else { UNBOUNDED };
        graph.add(operation(self.operand(), other.operand()), value(self.value(), other.value()), bounds)
    }
}

impl From<f64> for Expr<'_> {
    fn from(known: f64) -> Self {
        Self::Known(known)
    }
}

impl Add for Expr<'_> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        if self.is_known_as(0.0) {
            return other;
        }
        if other.is_known_as(0.0) { self } else { self.with(other, Operation::Add, |a, b| a + b, false) }
    }
}

impl Sub for Expr<'_> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        if other.is_known_as(0.0) { self } else { self.with(other, Operation::Sub, |a, b| a - b, false) }
    }
}

impl Neg for Expr<'_> {
    type Output = Self;
    fn neg(self) -> Self {
        self * -1.0
    }
}

impl Mul for Expr<'_> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        if self.is_known_as(0.0) || other.is_known_as(0.0) {
            return Self::Known(0.0);
        }
        if self.is_known_as(1.0) {
            return other;
        }
        if other.is_known_as(1.0) { self } else { self.with(other, Operation::Mul, |a, b| a * b, false) }
    }
}

impl Mul<f64> for Expr<'_> {
    type Output = Self;
    fn mul(self, times: f64) -> Self {
        self * Self::Known(times)
    }
}

impl Div for Expr<'_> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        if other.is_known_as(1.0) { self } else { self.with(other, Operation::Div, |a, b| a / b, false) }
    }
}

impl AddAssign for Expr<'_> {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Expr<'_> {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl MulAssign for Expr<'_> {
    fn mul_assign(&mut self, other: Self) {
        *self = *self * other;
    }
}

impl Number for Expr<'_> {
    fn select_positive(self, then: Self, otherwise: Self) -> Self {
        let taken = if self.value() > 0.0 { then } else { otherwise };
        let Self::Node(graph, test) = self else { return taken };
        graph.add(Operation::Choice(Operand::Node(test), then.operand(), otherwise.operand()), taken.value(), UNBOUNDED)
    }

    fn largest(self) -> f64 {
        self.bounds().1
    }

    fn is_zero(self) -> bool {
        self.is_known_as(0.0)
    }

    fn max0(self) -> Self {
        self.larger(Self::Known(0.0))
    }

    fn smaller(self, other: Self) -> Self {
        self.with(other, Operation::Min, f64::min, true)
    }

    fn larger(self, other: Self) -> Self {
        self.with(other, Operation::Max, f64::max, true)
    }
}
