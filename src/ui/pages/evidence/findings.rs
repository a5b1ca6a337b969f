//! Figures that are quoted for more than they say, and how we know.

use crate::app::Page;
use crate::ui::charts::escaped;
use crate::ui::markup::Markup;
use crate::words::{evidence_texts as texts, said_by};
use ledger_model::evidence::{Finding, Library};

/// Findings, each with what is said, what its source says, how we know and what we do.
pub fn findings(page: &mut Markup, library: &Library, findings: &[&Finding], with_programmes: bool) {
    for finding in findings {
        page.raw("<details class=\"trap\">").tag("summary", &finding.title).raw("<dl class=\"terms\">");
        let source = said_by(library, &finding.source, &finding.locator, finding.standing);
        let how = format!("{} {source}.", finding.how_we_know);
        for (term, text) in [(texts::SAID, &finding.said), (texts::FOUND, &finding.found), (texts::HOW, &how), (texts::SO, &finding.so)] {
            let class = if term == texts::FOUND { "<div>" } else { "<div class=\"screen-only\">" };
            page.raw(class).tag("dt", term).tag("dd", text).raw("</div>");
        }
        page.raw("</dl>");
        if with_programmes {
            let links = finding.programmes.iter().filter_map(|id| library.programme(id)).map(|programme| {
                let address = Page::evidence_of(&programme.id).address();
                format!("<a href=\"{address}\">{}</a>", escaped(&programme.name))
            });
            page.raw(&format!("<p class=\"quietly\">{}</p>", links.collect::<Vec<_>>().join(" · ")));
        }
        page.raw("</details>");
    }
}
