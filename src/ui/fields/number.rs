//! A box for a number, with a stepper beside it where steps make sense.

use crate::app::Change;
use yew::prelude::*;

/// A number of the scenario.
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// Key in the scenario: `programmes.marac.scale`, `parameters.marac.unit-cost.low`. The box's DOM id is the key with
    /// every character that is not a letter or digit made `-`.
    pub field: AttrValue,
    /// Visible label.
    pub label: AttrValue,
    /// More of the label for people who hear the page, as in "Low: Marac, cost of a case".
    #[prop_or_default]
    pub label_more: AttrValue,
    /// What stands in the box unless the user typed something else.
    pub shown: AttrValue,
    /// Turns a number read from the box into a change, or refuses it with a sentence.
    pub read: Callback<f64, Result<Change, String>>,
    /// What an emptied box means; without one an empty box is a problem.
    #[prop_or_default]
    pub when_empty: Option<Change>,
    /// Size of one step; no stepper without one.
    #[prop_or_default]
    pub step: Option<f64>,
    /// Text under the box.
    #[prop_or_default]
    pub hint: Html,
    /// Whether the number differs from the default.
    #[prop_or_default]
    pub changed: bool,
}

/// A box for a number.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let _ = props;
    html! {}
}
