//! What there is to show.

use ledger_model::appraisal::Appraisal;
use std::rc::Rc;

/// What there is to show.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerState {
    /// No place is chosen yet.
    NoPlace,
    /// The answer to what is on the page.
    Current(Rc<Appraisal>),
    /// The last valid answer; something on the page has to be put right first.
    OutOfDate(Rc<Appraisal>),
}

impl AnswerState {
    /// The answer, current or not.
    pub fn answer(&self) -> Option<&Rc<Appraisal>> {
        match self {
            Self::NoPlace => None,
            Self::Current(answer) | Self::OutOfDate(answer) => Some(answer),
        }
    }

    /// Whether it must be shown greyed.
    pub fn is_out_of_date(&self) -> bool {
        matches!(self, Self::OutOfDate(_))
    }
}
