//! The parts of a paper before its annex.

use super::sheet::Paper;
use crate::app::{Preset, Step};
use crate::ui::charts::{
    Cell, Row, Table, amount, doing_nothing_chart, dots_chart, kinds_chart, needed_chart, payers_chart, running_chart, text, tornado_chart,
};
use crate::ui::nodes::Nodes;
use crate::ui::pages::frame::runs;
use crate::ui::pages::summary::{break_evens, headline_figures};
use crate::ui::pages::year_by_year::yearly;
use crate::words::{self, Cited, Whose, report_text as texts, session_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Kind;
use ledger_model::simulation::{Measure, Net};
use yew::prelude::*;

/// Rows of the tornado, and guards and gaps on one side.
const MOVERS: usize = 5;
const HARDEST: usize = 3;

fn paragraphs(sentences: &[Vec<words::Run>]) -> Html {
    html! { <div class="answer">{ for sentences.iter().map(|sentence| html! { <p>{ runs(sentence) }</p> }) }</div> }
}

/// Lines to fill in by hand.
pub fn blanks(what: &[&str]) -> Html {
    let mut page = Nodes::default();
    page.within("ul", &[("class", "blanks")], |list| what.iter().for_each(|one| _ = list.tag("li", &format!("{}{one}", texts::FILL_IN))));
    page.html()
}

/// What is asked for, and what only the asker knows.
pub fn asked(paper: &Paper) -> Html {
    let [(_, cost, _), ..] = headline_figures(paper.answer);
    let mut page = Nodes::default();
    page.tag("p", &words::what_is_asked(paper.answer, &cost.value, &cost.range));
    html! { <>{ page.html() }{ blanks(&words::ask_blanks()) }</> }
}

/// The notes of whoever made the paper, where they asked for them.
pub fn notes(paper: &Paper) -> Html {
    let mut page = Nodes::default();
    for line in paper.answer.scenario.notes.lines().filter(|line| !line.trim().is_empty()) {
        page.tag("p", line);
    }
    page.html()
}

/// How many people, and what abuse costs as things are.
pub fn need(paper: &Paper) -> Html {
    let answer = paper.answer;
    let cost = answer.doing_nothing();
    let marks: Vec<usize> = paper.cited.counts.into_iter().chain(paper.cited.need.iter().copied()).collect();
    html! {
        <>
            <p>{ runs(&words::doing_nothing_answer(answer, &cost)) }{ " " }<span class="cite">{ Cited::marks(&marks) }</span></p>
            <p class="quietly">{ words::doing_nothing_basis(answer) }</p>
        </>
    }
}

/// The answer, its four figures and its picture.
pub fn answer(paper: &Paper) -> Html {
    let answer = paper.answer;
    let picture = match answer.draws() {
        Some(draws) => dots_chart(answer, draws),
        None => html! { <>{ kinds_chart(answer) }<p class="guard">{ texts::NO_DRAWS }</p></> },
    };
    html! {
        <>
            { paragraphs(&words::answer_sentences(answer)) }
            { for words::chances_said(answer).map(|said| html! { <p>{ said }</p> }) }
            { figures(answer) }
            <p class="quietly">{ words::answer_basis(answer) }</p>
            if paper.choice.preset != Preset::Committee { <p class="quietly">{ words::cite_line(answer, &paper.cited) }</p> }
            { picture }
        </>
    }
}

/// The headline figures, each with its range and basis.
fn figures(answer: &Appraisal) -> Html {
    let mut page = Nodes::default();
    page.within("dl", &[("class", "figures")], |list| {
        for (label, said, _) in headline_figures(answer) {
            list.within("div", &[], |item| {
                item.tag("dt", &label).classed("dd", "value", &said.value);
                item.classed("dd", "quietly", &words::range_and_basis(&said.range, &said.basis));
            });
        }
    });
    page.html()
}

/// What kind of value it is, who bears what abuse costs now, and when the money comes back.
pub fn kinds(paper: &Paper) -> Html {
    let answer = paper.answer;
    html! {
        <>
            // The answer has the picture already where there are no draws.
            if answer.draws().is_some() { { kinds_chart(answer) } }
            { running_chart(answer, Whose::Public) }
            { needed_chart(answer) }
            { doing_nothing_chart(answer, &answer.doing_nothing()) }
        </>
    }
}

/// Doing nothing, this, and what is kept beside it.
pub fn options(paper: &Paper) -> Html {
    let row = |name: String, answer: &Appraisal| {
        let total = &answer.outcome.total;
        let sums = [
            (total.cost, Measure::Cost),
            (total.public_sector.benefit, Measure::Kind(Kind::Public)),
            (total.public_sector.net, Measure::Total(Net::Public)),
            (total.net_present_value, Measure::Total(Net::Social)),
        ];
        let cells = sums.map(|(pounds, measure)| {
            let range = answer.draws().map(|draws| format!(" ({})", words::option_range(draws.middle_80(measure))));
            Cell { text: words::pounds_whole(pounds) + &range.unwrap_or_default(), ..amount(pounds) }
        });
        Row::new(&name, cells.to_vec())
    };
    let (this, other) = (paper.answer, paper.beside);
    let settings = |answer: &Appraisal| {
        let settings = &answer.inputs.settings;
        (answer.inputs.place.name.clone(), settings.years, settings.first_year, settings.price_year)
    };
    let alike = other.filter(|other| settings(other) == settings(this));
    let nothing = Row::new(words::doing_nothing_option(), [0.0; 4].map(amount).to_vec());
    let named = |answer: &Appraisal| words::scenario_name(&answer.scenario.name, &words::option_named(answer));
    let rows: Vec<Row> = [nothing, row(named(this), this)].into_iter().chain(alike.map(|other| row(named(other), other))).collect();
    let mut page = Nodes::default();
    let caption = words::options_caption(this);
    page.table(&Table { caption: &caption, headings: &words::option_columns(), rows: &rows, foot: None, of_words: false });
    if other.is_some() && alike.is_none() {
        page.tag("p", words::not_an_option());
    }
    page.tag("p", &words::doing_nothing_leaves(this));
    page.html()
}

/// How sure, and which number matters most.
pub fn how_sure(paper: &Paper) -> Html {
    let answer = paper.answer;
    let Some(draws) = answer.draws() else { return html! { <p>{ texts::NO_DRAWS }</p> } };
    let nudges = draws.prepared.one_way(Net::Public);
    let sentences = words::how_sure(answer, draws, &nudges);
    html! {
        <>
            { paragraphs(&sentences) }
            { tornado_chart(answer, &nudges, MOVERS, "report-tornado") }
            <p class="caveat">{ words::chance_caution() }</p>
        </>
    }
}

/// What would have to be true.
pub fn take(paper: &Paper) -> Html {
    break_evens(paper.answer)
}

/// What would be bought: each programme, how much of it, its cost and its evidence.
pub fn programmes(paper: &Paper) -> Html {
    let answer = paper.answer;
    let short = paper.choice.preset == Preset::Handout;
    let row = |(outcome, numbers): (&ledger_model::model::ProgrammeOutcome, &Vec<usize>)| {
        let programme = answer.programme(&outcome.id)?;
        let cells = [
            words::works_with(programme),
            words::scale_said(outcome, answer),
            words::cost_in_a_year(outcome, answer),
            words::rating(&programme.ratings.evidence),
            Cited::marks(numbers),
        ];
        Some(Row::new(&programme.name, cells.iter().take(if short { 4 } else { 5 }).map(|cell| text(cell)).collect()))
    };
    let rows: Vec<Row> = answer.outcome.programmes.iter().zip(&paper.cited.programmes).filter_map(row).collect();
    let note = words::programmes_note(answer);
    let mut page = Nodes::default();
    page.table(&Table { caption: &note, headings: words::programme_columns(short), rows: &rows, foot: None, of_words: true });
    page.html()
}

/// Who pays, who saves.
pub fn who_pays(paper: &Paper) -> Html {
    html! { <><p>{ runs(&words::who_pays_answer(paper.answer)) }</p>{ payers_chart(paper.answer) }</> }
}

/// Year by year, in real terms and in the money of each year.
pub fn year_by_year(paper: &Paper) -> Html {
    let answer = paper.answer;
    html! {
        <>
            { yearly(answer) }
            <p class="quietly">{ words::cash_note(answer) }</p>
        </>
    }
}

/// What a careful reader would object to.
pub fn objections(paper: &Paper) -> Html {
    let answer = paper.answer;
    let most = if paper.choice.preset == Preset::Funding { HARDEST } else { answer.warnings.len() };
    let mut page = Nodes::default();
    if answer.warnings.is_empty() {
        page.tag("p", texts::NONE_OBJECTED);
    }
    page.within("ul", &[("class", "objections")], |list| {
        for warning in answer.warnings.iter().take(most) {
            let said = words::warning(warning, answer);
            list.within("li", &[], |item| _ = item.tag("strong", &format!("{}.", said.title)).text(" ").tag("span", &said.sentence));
        }
    });
    if answer.warnings.len() > most {
        page.tag("p", &words::more_objections(answer.warnings.len() - most));
    }
    page.html()
}

/// What is not counted: everywhere, and for each programme.
pub fn not_counted(paper: &Paper) -> Html {
    let mut page = Nodes::default();
    page.list(&words::never_counted());
    if paper.choice.preset == Preset::Committee {
        for outcome in &paper.answer.outcome.programmes {
            let Some(programme) = paper.answer.programme(&outcome.id) else { continue };
            let gaps: Vec<&str> = programme.gaps.iter().filter(|gap| gap.not_counted).map(|gap| gap.text.as_str()).collect();
            if !gaps.is_empty() {
                page.within("p", &[], |line| {
                    line.tag("strong", &format!("{}.", programme.name)).text(" ").tag("span", &gaps.join(" "));
                });
            }
        }
    }
    page.html()
}

/// How it is worked out.
pub fn steps(paper: &Paper) -> Html {
    let mut page = Nodes::default();
    page.steps(&words::four_steps(paper.answer));
    page.html()
}

/// What the room is asked, with a line for each guess, and room for notes.
pub fn guesses(paper: &Paper) -> Html {
    let mut page = Nodes::default();
    page.tag("p", texts::GUESS_FIRST);
    page.within("ol", &[("class", "blanks numbered")], |list| paper.asked.iter().for_each(|step| _ = list.tag("li", step.asked())));
    page.tag("h4", texts::NOTES).within("div", &[("class", "room-for-notes")], |_| ());
    page.html()
}

/// The answers to what the room is asked.
pub fn answers(paper: &Paper) -> Html {
    let answer = |step: &Step| {
        let found = step.question.found(paper.answer);
        let says = found
            .central
            .map_or_else(|| session_text::NO_ANSWER.to_owned(), |central| words::answer_shown(central, found.range, step.question.unit()));
        Row::new(step.asked(), vec![text(&says)])
    };
    let rows: Vec<Row> = paper.asked.iter().map(answer).collect();
    let headings = [session_text::QUESTION, session_text::ANSWER];
    let mut page = Nodes::default();
    page.table(&Table {
        caption: &words::price_basis(paper.answer.inputs.settings.price_year),
        headings: &headings,
        rows: &rows,
        foot: None,
        of_words: true,
    });
    page.html()
}

/// Questions to talk about.
pub fn questions() -> Html {
    let mut page = Nodes::default();
    page.steps(&words::questions());
    page.html()
}
