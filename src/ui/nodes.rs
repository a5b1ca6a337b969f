//! Builds what is only read, element by element and without the macro: texts, lists, tables and pictures.

use super::charts::{Table, ledger};
use super::pages::frame::entry;
use yew::prelude::*;
use yew::virtual_dom::{VList, VTag};

/// An element with attributes and what is in it.
pub fn element(name: &'static str, attributes: &[(&'static str, &str)], inside: Vec<Html>) -> Html {
    let mut tag = VTag::new(name);
    for (key, value) in attributes {
        tag.add_attribute(key, (*value).to_owned());
    }
    tag.add_children(inside);
    tag.into()
}

/// Elements one after another.
pub fn together(nodes: Vec<Html>) -> Html {
    VList::with_children(nodes, None).into()
}

/// A list of sentences; nothing where there are none.
pub fn sentences<T: AsRef<str>>(items: &[T]) -> Html {
    let mut nodes = Nodes::default();
    nodes.list(items);
    nodes.html()
}

/// The nodes of a page so far.
#[derive(Default)]
pub struct Nodes(Vec<Html>);

impl Nodes {
    /// Adds anything.
    pub fn push(&mut self, node: Html) -> &mut Self {
        self.0.push(node);
        self
    }

    /// Adds an element with attributes, and what is in it.
    pub fn within(&mut self, name: &'static str, attributes: &[(&'static str, &str)], inside: impl FnOnce(&mut Self)) -> &mut Self {
        let mut nodes = Self::default();
        inside(&mut nodes);
        self.push(element(name, attributes, nodes.0))
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.push(Html::from(text.to_owned()))
    }

    /// Adds an element with a text in it.
    pub fn tag(&mut self, name: &'static str, text: &str) -> &mut Self {
        self.push(element(name, &[], vec![Html::from(text.to_owned())]))
    }

    /// Adds an element of a class with a text in it.
    pub fn classed(&mut self, name: &'static str, class: &str, text: &str) -> &mut Self {
        self.push(element(name, &[("class", class)], vec![Html::from(text.to_owned())]))
    }

    /// Adds a link.
    pub fn link(&mut self, address: &str, text: &str) -> &mut Self {
        self.push(element("a", &[("href", address)], vec![Html::from(text.to_owned())]))
    }

    /// Adds a list of sentences; nothing where there are none.
    pub fn list<T: AsRef<str>>(&mut self, items: &[T]) -> &mut Self {
        if items.is_empty() {
            return self;
        }
        self.within("ul", &[], |list| items.iter().for_each(|item| _ = list.tag("li", item.as_ref())))
    }

    /// Adds a numbered list.
    pub fn steps<T: AsRef<str>>(&mut self, items: &[T]) -> &mut Self {
        self.within("ol", &[("class", "numbered")], |list| items.iter().for_each(|item| _ = list.tag("li", item.as_ref())))
    }

    /// Adds a list of sources under their numbers.
    pub fn cited(&mut self, sources: impl Iterator<Item = (usize, String)>) -> &mut Self {
        self.within("ol", &[("class", "cited")], |list| {
            for (number, citation) in sources {
                list.within("li", &[("value", &number.to_string())], |item| _ = item.tag("span", &citation));
            }
        })
    }

    /// Adds a table.
    pub fn table(&mut self, table: &Table) -> &mut Self {
        self.push(ledger(table))
    }

    /// Adds a section: a heading and its note in the margin, the body beside it.
    pub fn entry(&mut self, heading: &str, note: &str, body: impl FnOnce(&mut Self)) -> &mut Self {
        let mut nodes = Self::default();
        body(&mut nodes);
        self.push(entry(heading, note, nodes.html()))
    }

    pub fn html(self) -> Html {
        together(self.0)
    }
}
