//! Taking things away: tables as files, pictures as files, figures onto the clipboard. One listener for every button.

mod buttons;

pub use buttons::{copy_answer, copy_beside, copy_button, copy_row, taking};

use crate::app::{EvidenceTextState, Route, WorkspaceHandle, table_file};
use crate::browser::{self, Asked};
use crate::ui::charts::{escaped, picture_shown};
use crate::ui::pages::headline_figures;
use crate::words::{self, doubt_text, taking_text as texts};
use ledger_export::TakenTable;
use ledger_model::appraisal::Appraisal;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// How many times as large as its units a picture is drawn: sharp on a slide.
const SHARP: f64 = 2.0;

/// What is on the page when something is taken from it.
struct Shown {
    page: Route,
    answer: Option<Rc<Appraisal>>,
    out_of_date: bool,
}

thread_local! {
    /// What is on the page now.
    static SHOWN: RefCell<Option<Rc<dyn Fn() -> Shown>>> = const { RefCell::new(None) };
}

/// Listens for everything that is taken from the page.
#[hook]
pub fn use_taking(page: Route, workspace: &WorkspaceHandle) {
    use_effect_with((page, workspace.answer()), |(page, state)| {
        let (page, state) = (*page, state.clone());
        let shown: Rc<dyn Fn() -> Shown> = Rc::new(move || {
            // The start page shows the worked example, whatever is being worked on.
            let example = || Appraisal::of(&Appraisal::example_scenario()).ok().map(Rc::new);
            let answer = if page == Route::Start { example() } else { state.answer().cloned() };
            Shown { page, answer, out_of_date: state.is_out_of_date() && page != Route::Start }
        });
        SHOWN.set(Some(shown.clone()));
        let of_copy = shown.clone();
        let listeners =
            (browser::on_take(move |asked| take(&asked, &shown())), browser::on_copy(move |selected| after(selected, &of_copy())));
        move || drop(listeners)
    });
}

impl Shown {
    fn basis(&self) -> String {
        words::whole_basis(self.page, self.answer.as_deref(), self.out_of_date)
    }

    fn file_name(&self, what: &str, ending: &str) -> String {
        let place = self.answer.as_ref().map(|answer| answer.inputs.place.name.as_str());
        words::file_name(place.filter(|_| !matches!(self.page, Route::Evidence(_) | Route::Data)), what, ending)
    }
}

/// What goes after a selection that is copied by hand.
fn after(selected: &str, shown: &Shown) -> Option<(String, String)> {
    let basis = words::selection_basis(selected, &shown.basis())?;
    Some((format!("\n\n{basis}"), format!("<p>{}</p>", escaped(&basis))))
}

fn take(asked: &Asked, shown: &Shown) {
    let (how, of) = (asked.how(), asked.of());
    match how.as_str() {
        "csv" => {} // its button has the table
        "svg" | "png" => picture(asked, shown, &of, how == "png"),
        _ => match copied(&of, shown) {
            paragraphs if paragraphs.is_empty() => asked.say(texts::NOTHING),
            paragraphs => copy_paragraphs(&paragraphs, asked),
        },
    }
}

/// Hands a table over as CSV, named for the picture over it where there is one.
pub fn take_table(table: &TakenTable, picture: &str, asked: &Asked) {
    let Some(shown) = SHOWN.with_borrow(Clone::clone).map(|shown| shown()) else { return asked.say(texts::NOTHING) };
    let what = if picture.is_empty() { words::table_called(&table.caption) } else { picture };
    browser::download(&shown.file_name(what, "csv"), "text/csv;charset=utf-8", &table_file(table, &shown.basis()));
}

fn picture(asked: &Asked, shown: &Shown, id: &str, as_png: bool) {
    let foot = [shown.basis(), words::source_line()];
    let Some((svg, size)) = picture_shown(id, &foot) else { return asked.say(texts::NOTHING) };
    if !as_png {
        return browser::download(&shown.file_name(id, "svg"), "image/svg+xml", &svg);
    }
    let asked = asked.clone();
    browser::download_png(&shown.file_name(id, "png"), &svg, size, SHARP, move |worked| {
        if !worked {
            asked.say(texts::NO_PICTURE);
        }
    });
}

/// What the key of a button names, in paragraphs.
fn copied(key: &str, shown: &Shown) -> Vec<String> {
    let (what, of) = key.split_once(' ').unwrap_or((key, ""));
    if what == "claim" {
        return claim(of).map_or_else(Vec::new, |said| words::with_basis(said, shown.page, None, false));
    }
    let Some(answer) = shown.answer.as_deref() else { return Vec::new() };
    match what {
        "summary" => words::answer_copied(answer, shown.out_of_date),
        "figure" => {
            let figures = headline_figures(answer);
            let figure = of.parse::<usize>().ok().and_then(|at| figures.get(at));
            figure.map_or_else(Vec::new, |(label, said, _)| {
                words::with_basis(words::figure_copied(answer, label, said), shown.page, Some(answer), shown.out_of_date)
            })
        }
        _ => words::copied(key, answer, shown.out_of_date),
    }
}

/// A published claim by its programme and its id.
fn claim(of: &str) -> Option<Vec<String>> {
    let EvidenceTextState::Here(whole) = EvidenceTextState::now() else { return None };
    let (programme, claim) = of.split_once(' ')?;
    let programme = whole.programme(programme)?;
    let claim = programme.claims.iter().find(|one| one.id == claim)?;
    Some(words::claim_copied(&whole, programme, claim))
}

/// Puts paragraphs on the clipboard, plain and rich, and says beside the button whether that worked.
fn copy_paragraphs(paragraphs: &[String], asked: &Asked) {
    let html: String = paragraphs.iter().map(|text| format!("<p>{}</p>", escaped(text).replace('\n', "<br>"))).collect();
    let asked = asked.clone();
    browser::copy_rich(&paragraphs.join("\n\n"), &html, move |worked| {
        asked.say(if worked { doubt_text::COPIED } else { doubt_text::COPY_FAILED });
    });
}

/// A button that copies what is made when it is pressed.
pub fn copy_with(label: &str, made: impl Fn() -> Vec<String> + 'static) -> Html {
    let copy = Callback::from(move |event: MouseEvent| {
        if let Some(asked) = Asked::by(&event) {
            copy_paragraphs(&made(), &asked);
        }
    });
    html! {
        <p class="buttons">
            <button type="button" class="button second" onclick={copy}>{ label }</button>
            <span role="status"></span>
        </p>
    }
}
