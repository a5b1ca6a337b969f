//! The councils inside a larger area.

use crate::words;
use ledger_model::embedded::gazetteer;
use yew::prelude::*;

/// The councils inside each chosen area that is not one itself.
pub fn inside_areas(codes: &[String]) -> Html {
    let areas = codes.iter().filter_map(|code| gazetteer().by_code(code)).filter(|area| !area.kind.is_local_authority());
    let each = areas.map(|area| {
        let councils: Vec<Html> = gazetteer()
            .inside(area)
            .map(|inside| html! { <li key={inside.authority.code.clone()}>{ words::inside_said(&inside) }</li> })
            .collect();
        html! {
            <details key={area.code.clone()}>
                <summary>{ words::inside_title(area, councils.len()) }</summary>
                <ul>{ for councils }</ul>
            </details>
        }
    });
    html! { { for each } }
}
