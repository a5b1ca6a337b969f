//! The sources of a paper, numbered, each with what rests on it.

use super::super::working::{NumberedSources, SourceSaid};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Group;
use ledger_model::model::ResolvedParameter;

/// Sources as a paper numbers them.
pub struct Cited {
    /// All of them, in order.
    pub listed: Vec<SourceSaid>,
    /// Where the place's counts come from.
    pub counts: Option<usize>,
    /// Of how many people there are, and what abuse costs.
    pub need: Vec<usize>,
    /// Of each programme of the answer.
    pub programmes: Vec<Vec<usize>>,
    /// Of each parameter of the answer.
    pub parameters: Vec<Option<usize>>,
}

/// The sources an answer rests on; for a short paper only those of its need and its programmes.
pub fn cited(answer: &Appraisal, short: bool) -> Cited {
    let joined = answer.library();
    let mut sources = NumberedSources::default();
    let counts = sources.counts(&answer.inputs.place).map(|(number, _)| number);
    let owner = |parameter: &ResolvedParameter| joined.owner(&parameter.id).map(|one| one.id.clone());
    let of_need = |parameter: &ResolvedParameter| matches!(parameter.group, Some(Group::Need | Group::Value));
    let mut number = |parameter: &ResolvedParameter| {
        if short && !of_need(parameter) && owner(parameter).is_none() {
            return None;
        }
        let source = joined.parameter(&parameter.id).filter(|_| !parameter.changed)?.source.clone();
        sources.number(&source).map(|(number, _)| number)
    };
    let parameters: Vec<Option<usize>> = answer.inputs.parameters.iter().map(&mut number).collect();
    let of = |wanted: &dyn Fn(&ResolvedParameter) -> bool| {
        let each = answer.inputs.parameters.iter().zip(&parameters).filter(|(one, _)| wanted(one));
        let mut found: Vec<usize> = each.filter_map(|(_, number)| *number).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    let need = of(&of_need);
    let programmes =
        answer.outcome.programmes.iter().map(|one| of(&|parameter| owner(parameter).as_deref() == Some(one.id.as_str()))).collect();
    Cited { listed: sources.listed(), counts, need, programmes, parameters }
}

impl Cited {
    /// "[1] [4]".
    pub fn marks(numbers: &[usize]) -> String {
        numbers.iter().map(|number| format!("[{number}]")).collect::<Vec<_>>().join(" ")
    }
}
