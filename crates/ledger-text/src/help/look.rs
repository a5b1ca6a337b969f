//! The guided look at the worked example, in words.

use crate::route::{ResultsView, Route};

/// Headings, labels and notes of the guided look.
pub mod look_text {
    pub const START: &str = "A two-minute look inside this example";
    pub const AGAIN: &str = "First time here?";
    pub const START_AGAIN: &str = "Take the two-minute look inside the worked example";
    pub const REPLACES: &str = "It opens the example in place of what you are working on. Undo brings that back.";
    pub const NEXT: &str = "Next";
    pub const BACK: &str = "Back";
    pub const SKIP: &str = "Skip the rest";
    pub const FINISH: &str = "Finish";
    pub const REGION: &str = "Two-minute look";
}

/// A step of the look: a page, and what to see on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookStep {
    pub page: Route,
    /// The heading.
    pub title: &'static str,
    pub text: &'static str,
}

const fn step(page: Route, title: &'static str, text: &'static str) -> LookStep {
    LookStep { page, title, text }
}

/// The steps, in their order.
pub const LOOK: [LookStep; 7] = [
    step(
        Route::Results(ResultsView::Summary),
        "The answer, in sentences",
        "Marked below: what it costs, what it avoids and for whom. A loss is said as plainly as a gain. The range is in the same sentence as the figure.",
    ),
    step(
        Route::Results(ResultsView::Summary),
        "Why this number?",
        "This button stands under every figure. It opens the working, step by step, down to published numbers and their sources.",
    ),
    step(
        Route::Results(ResultsView::WhoPays),
        "Who pays, who saves",
        "Cost to the left, costs avoided to the right, for each payer. Solid could leave a budget. Hatched frees time that goes to other work.",
    ),
    step(
        Route::Results(ResultsView::HowSure),
        "How sure",
        "The whole calculation is run thousands of times with numbers from their ranges. Below it you can doubt the answer in other ways.",
    ),
    step(
        Route::Programmes,
        "Programmes, and how much of each",
        "Tick a programme and say how much of it. The evidence for each is one link away, and so is what nobody knows.",
    ),
    step(
        Route::Assumptions,
        "Every number can be changed",
        "Put your own in its place. It is marked as changed by you, and the results follow as you type.",
    ),
    step(
        Route::Place,
        "Now your own place",
        "Take the example’s place out and choose your own: its programmes are set for it. Undo takes back any step. Words you do not know are explained at the foot of each page.",
    ),
];

/// The step with this number, counted from 1.
pub fn look_step(number: usize) -> Option<&'static LookStep> {
    LOOK.get(number.checked_sub(1)?)
}

/// "Step 2 of 7: Why this number?"
pub fn look_heading(number: usize, step: &LookStep) -> String {
    format!("Step {number} of {}: {}", LOOK.len(), step.title)
}
