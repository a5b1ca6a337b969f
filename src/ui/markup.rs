//! Pages that are read, not worked with, written as markup in one piece: a third of the code that elements one by one take. Every
//! text in it is escaped.

use super::charts::{Table, escaped, table_markup};
use yew::prelude::*;

/// Markup so far.
#[derive(Default)]
pub struct Markup(String);

impl Markup {
    /// An element with a text in it.
    pub fn tag(&mut self, name: &str, text: &str) -> &mut Self {
        self.raw(&format!("<{name}>{}</{name}>", escaped(text)))
    }

    /// An element of a class with a text in it.
    pub fn classed(&mut self, name: &str, class: &str, text: &str) -> &mut Self {
        self.raw(&format!("<{name} class=\"{class}\">{}</{name}>", escaped(text)))
    }

    /// A list of sentences; nothing where there are none.
    pub fn list<T: AsRef<str>>(&mut self, items: &[T]) -> &mut Self {
        if items.is_empty() {
            return self;
        }
        let items: String = items.iter().map(|item| format!("<li>{}</li>", escaped(item.as_ref()))).collect();
        self.raw(&format!("<ul>{items}</ul>"))
    }

    /// A numbered list.
    pub fn steps<T: AsRef<str>>(&mut self, items: &[T]) -> &mut Self {
        let items: String = items.iter().map(|item| format!("<li>{}</li>", escaped(item.as_ref()))).collect();
        self.raw(&format!("<ol class=\"numbered\">{items}</ol>"))
    }

    /// A table.
    pub fn table(&mut self, table: &Table) -> &mut Self {
        self.raw(&table_markup(table, None))
    }

    /// A section: a heading and its note in the margin, the matter beside it.
    pub fn entry(&mut self, heading: &str, note: &str, matter: impl FnOnce(&mut Self)) -> &mut Self {
        self.raw("<section class=\"entry\"><header>").tag("h2", heading).tag("p", note).raw("</header><div class=\"matter\">");
        matter(self);
        self.raw("</div></section>")
    }

    /// Markup as it is. Whoever writes it has escaped every text in it.
    pub fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// What came of it, as text.
    pub fn text(self) -> String {
        self.0
    }

    /// What came of it.
    pub fn html(self) -> Html {
        Html::from_html_unchecked(self.0.into())
    }
}
