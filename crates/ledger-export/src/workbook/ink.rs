//! A number that remembers how it was worked out, so that the calculation can be written down as formulas by running it.
//!
//! What is known folds away. Equal steps meet in one place, so that a step may be named after it was worked out.

use ledger_model::model::Number;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

/// A place on the pad.
pub type Place = u32;

/// What a step is worked out from.
#[derive(Clone, Copy, Debug)]
pub enum Term {
    /// A number that never changes.
    Known(f64),
    /// An earlier step.
    At(Place),
}

/// How a step is worked out.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// A value of the plan, by its place in the list.
    Input(u16),
    Plus(Term, Term),
    Minus(Term, Term),
    Times(Term, Term),
    Over(Term, Term),
    /// The smaller of two.
    Smaller(Term, Term),
    /// The larger of two.
    Larger(Term, Term),
    /// Where the first is above 0 the second, else the third.
    Choice(Term, Term, Term),
}

/// One step.
#[derive(Clone, Copy, Debug)]
pub struct Written {
    pub rule: Rule,
    /// What it comes to.
    pub value: f64,
    /// The most it can come to.
    most: f64,
}

/// Where steps are written.
#[derive(Default)]
pub struct Pad {
    steps: RefCell<Vec<Written>>,
    known: RefCell<BTreeMap<[u64; 4], Place>>,
}

/// A number on a pad.
#[derive(Clone, Copy)]
pub enum Ink<'p> {
    /// One that never changes.
    Known(f64),
    /// A step.
    On(&'p Pad, Place),
}

impl Term {
    fn key(self) -> u64 {
        match self {
            Self::Known(number) => number.to_bits(),
            // No number of the model is a NaN, so these never meet one.
            Self::At(place) => u64::MAX - u64::from(place),
        }
    }
}

impl Rule {
    /// What it is worked out from.
    pub fn operands(self) -> impl Iterator<Item = Term> {
        let operands = match self {
            Self::Input(_) => [None; 3],
            Self::Choice(test, then, otherwise) => [Some(test), Some(then), Some(otherwise)],
            Self::Plus(a, b) | Self::Minus(a, b) | Self::Times(a, b) | Self::Over(a, b) | Self::Smaller(a, b) | Self::Larger(a, b) => {
                [Some(a), Some(b), None]
            }
        };
        operands.into_iter().flatten()
    }

    fn key(self) -> [u64; 4] {
        let kind = match self {
            Self::Input(slot) => return [0, slot.into(), 0, 0],
            Self::Plus(..) => 1,
            Self::Minus(..) => 2,
            Self::Times(..) => 3,
            Self::Over(..) => 4,
            Self::Smaller(..) => 5,
            Self::Larger(..) => 6,
            Self::Choice(..) => 7,
        };
        let mut key = [kind, 0, 0, 0];
        for (part, operand) in key[1..].iter_mut().zip(self.operands()) {
            *part = operand.key();
        }
        key
    }
}

impl Pad {
    /// A value of the plan that may be changed, and the most it may be changed to.
    pub fn input(&self, slot: u16, value: f64, most: f64) -> Ink<'_> {
        self.step(Rule::Input(slot), value, most)
    }

    /// A step.
    pub fn at(&self, place: Place) -> Written {
        self.steps.borrow()[place as usize]
    }

    /// How many steps there are.
    pub fn len(&self) -> usize {
        self.steps.borrow().len()
    }

    fn step(&self, rule: Rule, value: f64, most: f64) -> Ink<'_> {
        let mut steps = self.steps.borrow_mut();
        let place = *self.known.borrow_mut().entry(rule.key()).or_insert_with(|| {
            steps.push(Written { rule, value, most });
            steps.len() as Place - 1
        });
        Ink::On(self, place)
    }
}

impl<'p> Ink<'p> {
    /// What it comes to.
    pub fn value(self) -> f64 {
        match self {
            Self::Known(known) => known,
            Self::On(pad, place) => pad.at(place).value,
        }
    }

    /// As part of another step.
    pub fn operand(self) -> Term {
        match self {
            Self::Known(known) => Term::Known(known),
            Self::On(_, place) => Term::At(place),
        }
    }

    fn with(self, other: Self, rule: fn(Term, Term) -> Rule, value: fn(f64, f64) -> f64, most: fn(f64, f64) -> f64) -> Self {
        let (a, b) = (self.value(), other.value());
        let pad = match (self, other) {
            (Self::Known(_), Self::Known(_)) => return Self::Known(value(a, b)),
            (Self::On(pad, _), _) | (_, Self::On(pad, _)) => pad,
        };
        let most = most(self.largest(), other.largest());
        pad.step(rule(self.operand(), other.operand()), value(a, b), most)
    }

    fn is(self, number: f64) -> bool {
        matches!(self, Self::Known(known) if known == number)
    }
}

fn any(_: f64, _: f64) -> f64 {
    f64::INFINITY
}

impl From<f64> for Ink<'_> {
    fn from(known: f64) -> Self {
        Self::Known(known)
    }
}

impl Add for Ink<'_> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        if self.is(0.0) {
            return other;
        }
        if other.is(0.0) { self } else { self.with(other, Rule::Plus, |a, b| a + b, any) }
    }
}

impl Sub for Ink<'_> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        if other.is(0.0) { self } else { self.with(other, Rule::Minus, |a, b| a - b, any) }
    }
}

impl Neg for Ink<'_> {
    type Output = Self;
    fn neg(self) -> Self {
        self * -1.0
    }
}

impl Mul for Ink<'_> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        if self.is(0.0) || other.is(0.0) {
            return Self::Known(0.0);
        }
        if self.is(1.0) {
            return other;
        }
        if other.is(1.0) { self } else { self.with(other, Rule::Times, |a, b| a * b, any) }
    }
}

impl Mul<f64> for Ink<'_> {
    type Output = Self;
    fn mul(self, times: f64) -> Self {
        self * Self::Known(times)
    }
}

impl Div for Ink<'_> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        if other.is(1.0) { self } else { self.with(other, Rule::Over, |a, b| a / b, any) }
    }
}

impl AddAssign for Ink<'_> {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Ink<'_> {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl MulAssign for Ink<'_> {
    fn mul_assign(&mut self, other: Self) {
        *self = *self * other;
    }
}

impl Number for Ink<'_> {
    fn select_positive(self, then: Self, otherwise: Self) -> Self {
        let Self::On(pad, place) = self else { return if self.value() > 0.0 { then } else { otherwise } };
        let value = if self.value() > 0.0 { then.value() } else { otherwise.value() };
        pad.step(Rule::Choice(Term::At(place), then.operand(), otherwise.operand()), value, f64::INFINITY)
    }

    fn largest(self) -> f64 {
        match self {
            Self::Known(known) => known,
            Self::On(pad, place) => pad.at(place).most,
        }
    }

    fn is_zero(self) -> bool {
        self.is(0.0)
    }

    fn max0(self) -> Self {
        self.larger(Self::Known(0.0))
    }

    fn smaller(self, other: Self) -> Self {
        self.with(other, Rule::Smaller, f64::min, f64::min)
    }

    fn larger(self, other: Self) -> Self {
        self.with(other, Rule::Larger, f64::max, f64::max)
    }
}
