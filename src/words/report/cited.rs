//! The sources of a paper, numbered, each with what rests on it.

use super::super::working::{NumberedSources, SourceSaid};
use crate::app::Answer;
use crate::model::ResolvedParameter;

/// Sources as a paper numbers them.
pub struct Cited {
    /// All of them, in order.
    pub listed: Vec<SourceSaid>,
    /// Where the place's counts come from.
    pub counts: Option<usize>,
    /// Of numbers that all programmes share.
    pub shared: Vec<usize>,
    /// Of each programme of the answer.
    pub programmes: Vec<Vec<usize>>,
    /// Of each parameter of the answer.
    pub parameters: Vec<Option<usize>>,
}

/// The sources an answer rests on.
pub fn cited(answer: &Answer) -> Cited {
    let joined = answer.library();
    let mut sources = NumberedSources::default();
    let counts = sources.counts(&answer.inputs.place).map(|(number, _)| number);
    let owner = |parameter: &ResolvedParameter| joined.owner(&parameter.id).map(|one| one.id.clone());
    let mut number = |parameter: &ResolvedParameter| {
        let source = joined.parameter(&parameter.id).filter(|_| !parameter.changed)?.source.clone();
        sources.number(&source).map(|(number, _)| number)
    };
    let parameters: Vec<Option<usize>> = answer.inputs.parameters.iter().map(&mut number).collect();
    let of = |wanted: Option<&str>| {
        let each = answer.inputs.parameters.iter().zip(&parameters).filter(|(one, _)| owner(one).as_deref() == wanted);
        let mut found: Vec<usize> = each.filter_map(|(_, number)| *number).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    let shared = of(None);
    let programmes = answer.outcome.programmes.iter().map(|one| of(Some(&one.id))).collect();
    Cited { listed: sources.listed(), counts, shared, programmes, parameters }
}

impl Cited {
    /// "[1] [4]".
    pub fn marks(numbers: &[usize]) -> String {
        numbers.iter().map(|number| format!("[{number}]")).collect::<Vec<_>>().join(" ")
    }
}
