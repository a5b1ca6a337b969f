//! What has to be right whenever the page is drawn. yew goes on writing to the nodes that it made, so whatever a translator or an
//! extension moved is put back first: otherwise old figures would stand, and a node that is not where yew left it stops the app.

use super::focus::{Held, focus_wanted, want_nothing};
use super::promise::after;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Promise};
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, MutationObserver, MutationObserverInit, MutationRecord, Node};

/// As many changes by others are remembered at most before they are taken back.
const MOST_FOREIGN: usize = 100_000;
/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

thread_local! {
    static STAGE: RefCell<Stage> = RefCell::default();
}

#[derive(Default)]
struct Stage {
    observer: Option<MutationObserver>,
    /// What others changed since the page was drawn, oldest first.
    foreign: Vec<MutationRecord>,
    /// Texts that a copy stands in for, and what they say.
    copied: Vec<(Node, Option<String>)>,
    is_drawing: bool,
    /// Whether somebody else has ever changed a text of the page.
    is_translated: bool,
    held: Option<Held>,
}

/// Puts the page back as it was drawn, so that it can be drawn again. Every component calls it first; whatever changes the page
/// within the same turn of the browser counts as drawn by the app.
pub fn before_drawing() {
    if !cfg!(target_arch = "wasm32") || STAGE.with_borrow_mut(|stage| std::mem::replace(&mut stage.is_drawing, true)) {
        return;
    }
    observe();
    put_back();
    STAGE.with_borrow_mut(|stage| stage.held = Held::now());
    after(&Promise::resolve(&JsValue::NULL), |_| drawn());
}

/// The page has been drawn. It is said by the observer or after it, whichever comes first.
fn drawn() {
    if !STAGE.with_borrow_mut(|stage| std::mem::take(&mut stage.is_drawing)) {
        return;
    }
    let (is_translated, held) = STAGE.with_borrow_mut(|stage| {
        let _ = stage.observer.as_ref().map(MutationObserver::take_records); // the app's own
        (stage.is_translated, stage.held.take())
    });
    if is_translated {
        copy_texts();
    }
    if let Some(held) = held {
        held.hand_on();
    }
    focus_wanted();
}

fn app() -> Option<(Document, Node)> {
    let document = web_sys::window()?.document()?;
    let app = document.get_element_by_id("app")?.into();
    Some((document, app))
}

/// Begins to watch what is changed, unless it is watched.
fn observe() {
    let Some((document, app)) = app().filter(|_| STAGE.with_borrow(|stage| stage.observer.is_none())) else { return };
    let changed = Closure::<dyn Fn(Array)>::new(|records: Array| match STAGE.with_borrow(|stage| stage.is_drawing) {
        true => drawn(),
        false => changed_by_others(&records),
    });
    let Ok(observer) = MutationObserver::new(changed.into_js_value().unchecked_ref()) else { return };
    let all = MutationObserverInit::new();
    all.set_child_list(true);
    all.set_subtree(true);
    all.set_character_data_old_value(true);
    if observer.observe_with_options(&app, &all).is_ok() {
        STAGE.with_borrow_mut(|stage| stage.observer = Some(observer));
        for event in ["keydown", "pointerdown"] {
            EventListener::new_with_options(&document, event, EventListenerOptions::run_in_capture_phase(), |_| want_nothing()).forget();
        }
    }
}

/// The first text that is changed shows that the page is being translated. It is taken back, and copies take the place of all
/// texts: a translation that was asked for before a figure changed then finds nothing to stand on.
fn changed_by_others(records: &Array) {
    let records = || records.iter().map(JsCast::unchecked_into::<MutationRecord>);
    let changes_text = |record: MutationRecord| record.type_() == "characterData" || listed(&record.removed_nodes()).iter().any(is_text);
    let takes_back = STAGE.with_borrow_mut(|stage| {
        stage.foreign.extend(records());
        let is_first = !stage.is_translated && records().any(changes_text);
        stage.is_translated |= is_first;
        is_first || stage.foreign.len() > MOST_FOREIGN
    });
    if takes_back {
        put_back();
        copy_texts();
    }
}

/// Takes back what others changed, the latest first.
fn put_back() {
    let (foreign, copied) = STAGE.with_borrow_mut(|stage| {
        let latest = stage.observer.as_ref().map(MutationObserver::take_records).unwrap_or_default();
        stage.foreign.extend(latest.iter().map(JsCast::unchecked_into::<MutationRecord>));
        (std::mem::take(&mut stage.foreign), std::mem::take(&mut stage.copied))
    });
    for record in foreign.iter().rev() {
        let _ = take_back(record); // what cannot be taken back stays as it is
    }
    for (text, said) in &copied {
        if text.node_value() != *said {
            text.set_node_value(said.as_deref()); // a translation that came late
        }
    }
    STAGE.with_borrow(|stage| _ = stage.observer.as_ref().map(MutationObserver::take_records));
}

fn take_back(record: &MutationRecord) -> Option<()> {
    let target = record.target()?;
    if record.type_() == "characterData" {
        target.set_node_value(record.old_value().as_deref());
        return Some(());
    }
    let is_here = |node: &Node| node.parent_node().as_ref() == Some(&target);
    for added in listed(&record.added_nodes()).iter().filter(|node| is_here(node)) {
        target.remove_child(added).ok()?;
    }
    let next = record.next_sibling().filter(is_here);
    for removed in &listed(&record.removed_nodes()) {
        target.insert_before(removed, next.as_ref()).ok()?;
    }
    Some(())
}

/// Puts a copy in place of every text. The copies count as changed by others, so that they go before the page is drawn again.
fn copy_texts() {
    let Some((document, app)) = app() else { return };
    let Ok(walker) = document.create_tree_walker_with_what_to_show(&app, SHOW_TEXT) else { return };
    let texts: Vec<Node> = std::iter::from_fn(|| walker.next_node().ok().flatten()).collect();
    for text in texts {
        let (Some(parent), Ok(copy)) = (text.parent_node(), text.clone_node()) else { continue };
        if parent.replace_child(&copy, &text).is_ok() {
            let said = text.node_value();
            STAGE.with_borrow_mut(|stage| stage.copied.push((text, said)));
        }
    }
}

fn listed(nodes: &web_sys::NodeList) -> Vec<Node> {
    (0..nodes.length()).filter_map(|at| nodes.item(at)).collect()
}

fn is_text(node: &Node) -> bool {
    node.node_type() == Node::TEXT_NODE
}
