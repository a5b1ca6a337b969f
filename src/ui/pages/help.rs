//! Pages that explain: every term, use in a business case, and how to be misled.

use crate::app::{Route, WorkspaceHandle};
use crate::ui::nodes::Nodes;
use crate::ui::shell::look_again;
use crate::words::{self, BUSINESS_CASE, Case, MISLED, TERMS, Term, Trap, business_case_text, glossary_text, misled_text};
use yew::prelude::*;

/// A heading, what it is about, the matter, and the way to the guided look.
fn page(workspace: &WorkspaceHandle, title: &'static str, lead: &'static str, matter: Nodes) -> Html {
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ title }</h1><p class="lead">{ lead }</p></div>
            { matter.html() }
            { look_again(workspace) }
        </>
    }
}

/// Every term.
pub fn glossary_page(workspace: &WorkspaceHandle) -> Html {
    let mut nodes = Nodes::default();
    nodes.within("div", &[("class", "glossary")], |glossary| TERMS.iter().for_each(|term| write_term(glossary, term)));
    page(workspace, glossary_text::TITLE, glossary_text::LEAD, nodes)
}

fn write_term(page: &mut Nodes, term: &Term) {
    page.within("section", &[], |section| {
        section.within("h2", &[("id", &words::term_anchor(term.id)), ("tabindex", "-1")], |heading| {
            heading.text(term.plain);
            if !term.official.is_empty() {
                heading.text(" ").classed("span", "quietly", &format!("({})", term.official));
            }
        });
        section.tag("p", term.means).within("p", &[("class", "quietly")], |line| {
            line.text(&format!("{}{} {}", glossary_text::WHO, term.who, glossary_text::WHERE));
            for (at, page) in term.pages.iter().enumerate() {
                line.text(if at == 0 { "" } else { ", " }).link(page.address(), page.name());
            }
            line.text(".");
        });
    });
}

/// The terms met on a page, each with the way to its entry; nothing where there are none.
pub fn words_here(page: Route) -> Html {
    let terms: Vec<&Term> = words::terms_on(page).collect();
    if terms.is_empty() {
        return html! {};
    }
    let term = |term: &&Term| html! { <li key={term.id}><a href={Route::term_address(term.id)}>{ term.plain }</a></li> };
    html! {
        <nav class="words-here screen-only" aria-labelledby="words-here">
            <h2 id="words-here">{ glossary_text::ON_THIS_PAGE }</h2>
            <ul>{ for terms.iter().map(term) }</ul>
        </nav>
    }
}

/// Which figure goes into which part of a business case.
pub fn business_case_page(workspace: &WorkspaceHandle) -> Html {
    use business_case_text as text;
    let mut nodes = Nodes::default();
    nodes.entry(text::BEFORE, text::BEFORE_MARGIN, |matter| _ = matter.list(text::CAUTIONS));
    BUSINESS_CASE.iter().for_each(|case| _ = nodes.entry(case.title, case.margin, |matter| write_case(matter, case)));
    page(workspace, text::TITLE, text::LEAD, nodes)
}

fn write_case(matter: &mut Nodes, case: &Case) {
    use business_case_text as text;
    matter.tag("h3", text::GOES_HERE).within("ul", &[], |list| {
        for (what, page) in case.goes {
            list.within("li", &[], |item| _ = item.text(&format!("{what}: ")).link(page.address(), page.name()).text("."));
        }
    });
    matter.tag("h3", text::CANNOT).list(case.cannot).tag("h3", text::ASKED).list(case.asked);
}

/// The ways to be misled.
pub fn misled_page(workspace: &WorkspaceHandle) -> Html {
    let mut nodes = Nodes::default();
    for Trap { title, how, resists, look_for } in MISLED {
        let part = |body: &mut Nodes, name: &str, text: &str| {
            body.within("p", &[], |paragraph| _ = paragraph.tag("strong", name).text(text));
        };
        nodes.within("section", &[("class", "entry")], |section| {
            section.within("header", &[], |header| _ = header.tag("h2", title));
            section.within("div", &[("class", "matter")], |body| {
                body.tag("p", how);
                part(body, misled_text::RESISTS, resists);
                part(body, misled_text::LOOK_FOR, look_for);
            });
        });
    }
    page(workspace, misled_text::TITLE, misled_text::LEAD, nodes)
}
