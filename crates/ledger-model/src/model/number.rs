//! What the calculation needs of a number, so that one calculation serves both a set of values and a whole column of draws.
//!
//! Must not know what kinds of number there are besides plain ones.

use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

/// A number the calculation can be done with: plain (`f64`), or one that stands for the same place in many draws.
///
/// Nothing may branch on its value: what depends on a value goes through `select_positive`, and through what is made of it.
pub trait Number:
    Copy
    + From<f64>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + Mul<f64, Output = Self>
    + AddAssign
    + SubAssign
    + MulAssign
{
    /// `then` where this is above 0, else `otherwise`. Both are worked out; what is not taken may be undefined.
    fn select_positive(self, then: Self, otherwise: Self) -> Self;

    /// The largest value it can have.
    fn largest(self) -> f64;

    /// Whether it is 0 for certain.
    fn is_zero(self) -> bool;

    /// The smaller of two.
    fn smaller(self, other: Self) -> Self;

    /// The larger of two.
    fn larger(self, other: Self) -> Self;

    /// Itself where it is above 0, else 0.
    fn max0(self) -> Self {
        self.larger(Self::zero())
    }

    /// Held between 0 and 1.
    fn share(self) -> Self {
        self.max0().smaller(Self::from(1.0))
    }

    /// Nothing.
    fn zero() -> Self {
        Self::from(0.0)
    }
}

impl Number for f64 {
    fn select_positive(self, then: Self, otherwise: Self) -> Self {
        if self > 0.0 { then } else { otherwise }
    }

    fn largest(self) -> f64 {
        self
    }

    fn is_zero(self) -> bool {
        self == 0.0
    }

    fn smaller(self, other: Self) -> Self {
        self.min(other)
    }

    fn larger(self, other: Self) -> Self {
        self.max(other)
    }
}
