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

/// A pattern: a small square that is repeated.
pub(super) struct Pattern {
    pub id: &'static str,
    pub size: &'static str,
    /// How it is turned; empty where it is not.
    pub turned: &'static str,
    /// What is drawn in the square; a dot in its middle where this is empty.
    pub path: &'static str,
    pub class: &'static str,
}

pub(super) const PATTERNS: [Pattern; 4] = [
    Pattern { id: "hatch", size: "6", turned: "rotate(45)", path: "M0 0V6", class: "hatch-line" },
    Pattern { id: "dots", size: "7", turned: "", path: "", class: "dot-fill" },
    Pattern { id: "bars", size: "5", turned: "", path: "M2.5 0V5", class: "hatch-line thin" },
    Pattern { id: "lost", size: "6", turned: "rotate(-45)", path: "M0 0V6", class: "cost-line" },
];
/// Where the dot of a pattern is, and its radius.
pub(super) const PATTERN_DOT: (&str, &str) = ("3.5", "1.7");

/// The patterns: once in a page that has pictures.
pub fn patterns() -> Html {
    let (middle, radius) = PATTERN_DOT;
    let pattern = |pattern: &Pattern| {
        let Pattern { id, size, turned, path, class } = *pattern;
        let turned = (!turned.is_empty()).then_some(turned);
        html! {
            <pattern key={id} {id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform={turned}>
                if path.is_empty() { <circle cx={middle} cy={middle} r={radius} {class} /> } else { <path d={path} {class} /> }
            </pattern>
        }
    };
    html! { <svg class="patterns" aria-hidden="true" focusable="false">{ for PATTERNS.iter().map(pattern) }</svg> }
}
