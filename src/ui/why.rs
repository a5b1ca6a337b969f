//! *Why this number?*: opens the working behind a figure.

use crate::model::Which;
use yew::prelude::*;

/// Which figure.
#[derive(Properties, PartialEq)]
pub struct WhyProps {
    /// The step that worked the figure out.
    pub which: Which,
    /// What the figure is, for people who hear the page: "cost a year".
    pub figure: AttrValue,
}

/// *Why this number?*
#[component]
pub fn Why(props: &WhyProps) -> Html {
    let _ = props;
    html! {}
}
