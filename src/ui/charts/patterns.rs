//! What each pattern means, and the patterns themselves, once in a page.

use yew::prelude::*;

/// What a mark stands for. One meaning for each pattern, in every picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Money out.
    Cost,
    /// Could leave a budget, or a total.
    Saved,
    /// Time and demand freed.
    Demand,
    /// Output and private spending.
    Economy,
    /// Harm avoided, valued in pounds.
    Harm,
    /// A step or a part.
    Part,
    /// Taken off, or costs that rise.
    Lost,
}

impl Look {
    /// Its class.
    pub fn class(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Saved => "saved",
            Self::Demand => "demand",
            Self::Economy => "economy",
            Self::Harm => "harm",
            Self::Part => "part",
            Self::Lost => "lost",
        }
    }

    /// Its pattern, where colour alone is not what it is known by.
    pub fn fill(self) -> Option<&'static str> {
        match self {
            Self::Cost | Self::Saved | Self::Part => None,
            Self::Demand => Some("url(#hatch)"),
            Self::Economy => Some("url(#dots)"),
            Self::Harm => Some("url(#bars)"),
            Self::Lost => Some("url(#lost)"),
        }
    }
}

/// One line of a key: a pattern and its name.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyItem {
    /// The pattern.
    pub look: Look,
    /// Its name.
    pub name: String,
}

impl KeyItem {
    /// One line of a key.
    pub fn new(look: Look, name: &str) -> Self {
        Self { look, name: name.to_owned() }
    }
}

/// The key above a drawing: nothing but patterns.
pub fn key(items: &[KeyItem]) -> Html {
    if items.is_empty() {
        return html! {};
    }
    let item = |item: &KeyItem| {
        let (inset, width, height) =
            if item.look.fill().is_some() || item.look == Look::Part { ("1", "26", "14") } else { ("0", "28", "16") };
        html! {
            <li key={item.look.class()}>
                <svg viewBox="0 0 28 16" aria-hidden="true">
                    <rect class={item.look.class()} fill={item.look.fill()} x={inset} y={inset} width={width} height={height} />
                </svg>
                { &item.name }
            </li>
        }
    };
    html! { <ul class="key">{ for items.iter().map(item) }</ul> }
}

/// The patterns, as markup.
pub(super) const PATTERNS: &str = "\
    <pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
    <path d=\"M0 0V6\" class=\"hatch-line\"/></pattern>\
    <pattern id=\"dots\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"><circle cx=\"3.5\" cy=\"3.5\" r=\"1.7\" class=\"dot-fill\"/></pattern>\
    <pattern id=\"bars\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><path d=\"M2.5 0V5\" class=\"hatch-line thin\"/></pattern>\
    <pattern id=\"lost\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\">\
    <path d=\"M0 0V6\" class=\"cost-line\"/></pattern>";

/// The patterns: once in a page that has pictures.
pub fn patterns() -> Html {
    Html::from_html_unchecked(format!("<svg class=\"patterns\" aria-hidden=\"true\" focusable=\"false\">{PATTERNS}</svg>").into())
}
