//! What is typed and cannot be used yet, and how changes are made beside it.

use super::Workspace;
use crate::words;
use ledger_model::appraisal::Appraisal;
use ledger_model::change::{BudgetEdit, Change, Edit, field_of};
use ledger_model::model::{InputError, Scenario};
use ledger_model::schema::{Field, Node, Record, Rule, Shape, Visit, read_known, write};
use std::rc::Rc;

/// Something typed that cannot be used yet: kept as typed, with a sentence, until it is put right.
#[derive(Clone, Debug, PartialEq)]
pub struct RejectedEdit {
    /// The text as typed, so that the field shows it again whenever it is drawn.
    pub text: String,
    /// What is wrong and what to do.
    pub sentence: String,
    /// What it would change, if it could be read at all; tried again whenever something else changes.
    change: Option<Change>,
}

/// A change is kept where it is one of a single field; others are made anew when the text is typed again.
impl Record for RejectedEdit {
    fn fields(&mut self, visit: Visit<'_>) {
        visit(Field::of("text", Rule::Required), &mut self.text);
        visit(Field::of("sentence", Rule::Required), &mut self.sentence);
        let mut kept = self.change.as_ref().and_then(Change::edit).map(|mut edit| write(&mut edit));
        visit(Field::of("change", Rule::Optional), &mut kept);
        // One that an earlier version kept in another form is made anew as well.
        self.change = kept.and_then(|value| {
            let mut edit = Edit::blank();
            read_known(&mut edit, &value).ok().map(|()| Change::Field(edit))
        });
    }
}

impl Node for RejectedEdit {
    fn shape(&mut self) -> Shape<'_> {
        Shape::Record(self)
    }

    fn blank() -> Self {
        Self::of(String::new(), String::new())
    }
}

impl RejectedEdit {
    /// Text that cannot be read at all.
    pub(super) fn of(text: String, sentence: String) -> Self {
        Self { text, sentence, change: None }
    }
}

impl Workspace {
    /// Tries a change together with everything that could not be used before; what still cannot be used is kept as
    /// typed, with its sentence, and the scenario stays as it was last valid.
    pub(super) fn make(&mut self, change: Change, text: Option<String>) {
        let field = field_of(&change);
        let change = change.edit().map_or(change, Change::Field);
        // A box that goes takes what was wrong in it along: nobody could put it right.
        self.problems = std::mem::take(&mut self.problems).into_iter().filter_map(|one| still_there(&change, one)).collect();
        let button = text.is_none();
        let text = text.unwrap_or_default();
        let mut waiting: Vec<(String, String, Change)> = std::mem::take(&mut self.problems)
            .into_iter()
            .filter(|(known, _)| *known != field)
            .filter_map(|(known, problem)| match problem.change {
                Some(change) => Some((known, problem.text, change)),
                None => {
                    self.problems.insert(known, RejectedEdit { change: None, ..problem });
                    None
                }
            })
            .collect();
        // It comes first: those that waited are named as they are after it.
        waiting.insert(0, (field.clone(), text, change));
        loop {
            let mut candidate = (*self.scenario).clone();
            for (_, _, change) in &waiting {
                change.clone().apply(&mut candidate);
            }
            let faults = match Appraisal::of(&candidate) {
                Ok(answer) => {
                    self.accept(candidate, &field, Some(Rc::new(answer)), button);
                    return;
                }
                Err(faults) => faults,
            };
            if faults.iter().all(|fault| *fault == InputError::NoPlace) {
                self.accept(candidate, &field, None, button);
                return;
            }
            let refused: Vec<(String, String)> = faults.iter().map(|fault| (fault.field(), words::fault_in(fault, &candidate))).collect();
            let before = waiting.len();
            // A fault is at its own field, or within one that was changed as a whole if nothing closer was changed.
            let within = |inner: &str, outer: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
            let closest = |at: &str| waiting.iter().any(|(field, ..)| within(field, at));
            let blamed = |field: &str, at: &str| within(field, at) || (within(at, field) && !closest(at));
            let reasons: Vec<Option<&String>> =
                waiting.iter().map(|(field, ..)| refused.iter().find(|(at, _)| blamed(field, at)).map(|(_, sentence)| sentence)).collect();
            let mut reasons = reasons.into_iter();
            waiting.retain(|(field, text, change)| {
                let reason = reasons.next().flatten();
                if let Some(sentence) = reason {
                    let problem = RejectedEdit { text: text.clone(), sentence: sentence.clone(), change: Some(change.clone()) };
                    self.problems.insert(field.clone(), problem);
                }
                reason.is_none()
            });
            if waiting.len() == before {
                // The fault is not at any field that was changed: blame the change itself, so that it can be taken back.
                if !waiting.is_empty() {
                    let (field, text, change) = waiting.remove(0);
                    let sentence = refused.into_iter().next().map(|(_, sentence)| sentence).unwrap_or_default();
                    self.problems.insert(field, RejectedEdit { text, sentence, change: Some(change) });
                }
            }
            if waiting.is_empty() {
                self.last_field = Some(field);
                return;
            }
        }
    }

    fn accept(&mut self, scenario: Scenario, field: &str, answer: Option<Rc<Appraisal>>, button: bool) {
        if scenario != *self.scenario {
            let name = |answer: Option<&Rc<Appraisal>>| answer.map(|answer| answer.inputs.place.name.clone());
            let (from, to) = (name(self.last_valid.as_ref()), name(answer.as_ref()));
            self.moved = self.moved.after((&self.scenario, from.as_deref()), (&scenario, to.as_deref()));
            // What is typed in one box is undone together; every button, tick and choice is a step of its own.
            let typed_in = (!button).then_some(field);
            self.remember(typed_in);
            self.last_changed = typed_in.map(str::to_owned);
            self.scenario = Rc::new(scenario);
        }
        if button {
            self.generation += 1;
        }
        if answer.is_none() && self.last_valid.is_some() {
            // Without a place most boxes are gone, and a problem in one of them could never be put right.
            self.problems.retain(|field, _| field.starts_with("place"));
        }
        self.last_valid = answer;
        self.last_field = Some(field.to_owned());
    }
}

/// Something that cannot be used yet, by its field, after a change: none where its box is gone with the change, and under its new name
/// where a list moved up.
fn still_there(change: &Change, (field, problem): (String, RejectedEdit)) -> Option<(String, RejectedEdit)> {
    let is_in = |gone: String| field.starts_with(&gone);
    match change {
        Change::Budget(BudgetEdit::RemoveFunder(at)) => {
            let Some((number, rest)) = field.strip_prefix("budget.funders.").and_then(|rest| rest.split_once('.')) else {
                return Some((field, problem));
            };
            let number: usize = number.parse().ok().filter(|number| number != at)?;
            if number < *at {
                return Some((field, problem));
            }
            let moved = match problem.change {
                Some(Change::Budget(edit)) => Some(Change::Budget(edit.of_funder(number - 1))),
                Some(Change::Field(mut edit)) => {
                    if let Some(at) = edit.path.get_mut(2) {
                        *at = (number - 1).to_string();
                    }
                    Some(Change::Field(edit))
                }
                other => other,
            };
            Some((format!("budget.funders.{}.{rest}", number - 1), RejectedEdit { change: moved, ..problem }))
        }
        Change::LeaveOutProgramme(id) | Change::RemoveOwn(id) if is_in(format!("programmes.{id}.")) || is_in(format!("budget.{id}.")) => {
            None
        }
        _ => Some((field, problem)),
    }
}
