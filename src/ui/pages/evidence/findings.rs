//! Figures that are quoted for more than they say, and how we know.

use crate::app::Route;
use crate::ui::nodes::Nodes;
use crate::words::{evidence_texts as texts, said_by};
use ledger_model::evidence::{Finding, Library};

/// Findings, each with what is said, what its source says, how we know and what we do.
pub fn findings(page: &mut Nodes, library: &Library, findings: &[&Finding], with_programmes: bool) {
    for finding in findings {
        let source = said_by(library, &finding.source, &finding.locator, finding.standing);
        let how = format!("{} {source}.", finding.how_we_know);
        let terms = [(texts::SAID, &finding.said), (texts::FOUND, &finding.found), (texts::HOW, &how), (texts::SO, &finding.so)];
        page.within("details", &[("class", "trap")], |details| {
            details.tag("summary", &finding.title).within("dl", &[("class", "terms")], |list| {
                for (term, text) in terms {
                    let class: &[_] = if term == texts::FOUND { &[] } else { &[("class", "screen-only")] };
                    list.within("div", class, |item| _ = item.tag("dt", term).tag("dd", text));
                }
            });
            if with_programmes {
                details.within("p", &[("class", "quietly")], |line| {
                    for (at, programme) in finding.programmes.iter().filter_map(|id| library.programme(id)).enumerate() {
                        line.text(if at == 0 { "" } else { " · " });
                        line.link(Route::evidence_of(&programme.id).address(), &programme.name);
                    }
                });
            }
        });
    }
}
