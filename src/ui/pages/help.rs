//! Pages that explain: every term, use in a business case, and how to be misled.

use crate::app::{Page, WorkspaceHandle};
use crate::ui::charts::escaped;
use crate::ui::markup::Markup;
use crate::ui::shell::look_again;
use crate::words::{self, BUSINESS_CASE, Case, MISLED, TERMS, Term, Trap, business_case_text, glossary_text, misled_text};
use yew::prelude::*;

/// A heading, what it is about, the matter, and the way to the guided look.
fn page(workspace: &WorkspaceHandle, title: &'static str, lead: &'static str, matter: Markup) -> Html {
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ title }</h1><p class="lead">{ lead }</p></div>
            { matter.html() }
            { look_again(workspace) }
        </>
    }
}

fn link(address: &str, text: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(address), escaped(text))
}

fn page_link(page: &Page) -> String {
    link(page.address(), page.name())
}

/// Every term.
pub fn glossary_page(workspace: &WorkspaceHandle) -> Html {
    let mut markup = Markup::default();
    markup.raw("<div class=\"glossary\">");
    TERMS.iter().for_each(|term| write_term(&mut markup, term));
    markup.raw("</div>");
    page(workspace, glossary_text::TITLE, glossary_text::LEAD, markup)
}

fn write_term(markup: &mut Markup, term: &Term) {
    let official =
        if term.official.is_empty() { String::new() } else { format!(" <span class=\"quietly\">({})</span>", escaped(term.official)) };
    let pages: Vec<String> = term.pages.iter().map(page_link).collect();
    markup
        .raw(&format!("<section><h2 id=\"{}\" tabindex=\"-1\">{}{official}</h2>", words::term_anchor(term.id), escaped(term.plain)))
        .tag("p", term.means)
        .raw("<p class=\"quietly\">")
        .raw(&escaped(glossary_text::WHO))
        .raw(&escaped(term.who))
        .raw(" ")
        .raw(&escaped(glossary_text::WHERE))
        .raw(&pages.join(", "))
        .raw(".</p></section>");
}

/// The terms met on a page, each with the way to its entry; nothing where there are none.
pub fn words_here(page: Page) -> Html {
    let items: String = words::terms_on(page).map(|term| format!("<li>{}</li>", link(&Page::term_address(term.id), term.plain))).collect();
    if items.is_empty() {
        return html! {};
    }
    let mut markup = Markup::default();
    markup.raw("<nav class=\"words-here screen-only\" aria-labelledby=\"words-here\"><h2 id=\"words-here\">");
    markup.raw(&escaped(glossary_text::ON_THIS_PAGE)).raw("</h2><ul>").raw(&items).raw("</ul></nav>");
    markup.html()
}

/// Which figure goes into which part of a business case.
pub fn business_case_page(workspace: &WorkspaceHandle) -> Html {
    use business_case_text as text;
    let mut markup = Markup::default();
    markup.entry(text::BEFORE, text::BEFORE_MARGIN, |matter| _ = matter.list(text::CAUTIONS));
    BUSINESS_CASE.iter().for_each(|case| _ = markup.entry(case.title, case.margin, |matter| write_case(matter, case)));
    page(workspace, text::TITLE, text::LEAD, markup)
}

fn write_case(matter: &mut Markup, case: &Case) {
    use business_case_text as text;
    let goes: String = case.goes.iter().map(|(what, page)| format!("<li>{}: {}.</li>", escaped(what), page_link(page))).collect();
    matter.tag("h3", text::GOES_HERE).raw("<ul>").raw(&goes).raw("</ul>");
    matter.tag("h3", text::CANNOT).list(case.cannot).tag("h3", text::ASKED).list(case.asked);
}

/// The ways to be misled.
pub fn misled_page(workspace: &WorkspaceHandle) -> Html {
    let mut markup = Markup::default();
    for Trap { title, how, resists, look_for } in MISLED {
        let part = |name: &str, text: &str| format!("<p><strong>{}</strong>{}</p>", escaped(name), escaped(text));
        let parts = part(misled_text::RESISTS, resists) + &part(misled_text::LOOK_FOR, look_for);
        markup.raw("<section class=\"entry\"><header>").tag("h2", title).raw("</header><div class=\"matter\">").tag("p", how).raw(&parts);
        markup.raw("</div></section>");
    }
    page(workspace, misled_text::TITLE, misled_text::LEAD, markup)
}
