//! The parts of a paper before its annex.

use super::sheet::Paper;
use crate::app::{Answer, Preset};
use crate::simulation::Net;
use crate::ui::charts::{
    Row, Table, amount, doing_nothing_chart, dots_chart, kinds_chart, needed_chart, payers_chart, running_chart, text, tornado_chart,
};
use crate::ui::markup::Markup;
use crate::ui::pages::frame::runs;
use crate::ui::pages::summary::{break_evens, cost_a_year, figures};
use crate::ui::pages::year_by_year::yearly;
use crate::words::{self, Cited, Whose, report_text as texts};
use yew::prelude::*;

/// Rows of the tornado, and guards and gaps on one side.
const MOVERS: usize = 6;
const HARDEST: usize = 3;

fn paragraphs(sentences: &[Vec<words::Run>]) -> Html {
    html! { <div class="answer">{ for sentences.iter().map(|sentence| html! { <p>{ runs(sentence) }</p> }) }</div> }
}

/// Lines to fill in by hand.
pub fn blanks(what: &[&str]) -> Html {
    let mut page = Markup::default();
    page.raw("<ul class=\"blanks\">");
    for one in what {
        page.tag("li", &format!("{}{one}", texts::FILL_IN));
    }
    page.raw("</ul>");
    page.html()
}

/// What is asked for, and what only the asker knows.
pub fn asked(paper: &Paper) -> Html {
    let cost = cost_a_year(paper.answer);
    let mut page = Markup::default();
    page.tag("p", &words::what_is_asked(paper.answer, &cost.value, &cost.range));
    let notes = paper.answer.scenario.notes.trim();
    if !notes.is_empty() {
        page.tag("p", &format!("{}: {notes}", texts::USER_NOTES));
    }
    html! { <>{ page.html() }{ blanks(&words::ask_blanks()) }</> }
}

/// How many people, and what abuse costs as things are.
pub fn need(paper: &Paper) -> Html {
    let answer = paper.answer;
    let cost = answer.doing_nothing();
    let marks: Vec<usize> = paper.cited.counts.into_iter().chain(paper.cited.shared.iter().copied()).collect();
    html! {
        <>
            <p>{ runs(&words::doing_nothing_answer(answer, &cost)) }{ " " }<span class="cite">{ Cited::marks(&marks) }</span></p>
            <p class="quietly">{ words::doing_nothing_basis(answer) }</p>
            if paper.choice.preset == Preset::Committee { { doing_nothing_chart(answer, &cost) } }
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
            { picture }
        </>
    }
}

/// What kind of value it is; the answer has its picture already where there are no draws.
pub fn kinds(paper: &Paper) -> Html {
    if paper.answer.draws().is_some() {
        kinds_chart(paper.answer)
    } else {
        html! { <p>{ words::kinds_finding(&paper.answer.outcome.total) }</p> }
    }
}

/// Doing nothing, this, and what is kept beside it.
pub fn options(paper: &Paper) -> Html {
    let row = |name: String, answer: &Answer| {
        let total = &answer.outcome.total;
        let sums = [total.cost, total.public_sector.benefit, total.public_sector.net, total.net_present_value];
        Row::new(&name, sums.map(amount).to_vec())
    };
    let nothing = Row::new(words::doing_nothing_option(), [0.0; 4].map(amount).to_vec());
    let this = row(words::scenario_name(&paper.answer.scenario.name, &words::named_programmes(paper.answer)), paper.answer);
    let same_prices = |other: &&std::rc::Rc<Answer>| other.inputs.settings.price_year == paper.answer.inputs.settings.price_year;
    let other = paper
        .beside
        .filter(same_prices)
        .map(|other| row(words::scenario_name(&other.scenario.name, &words::named_programmes(other)), other));
    let rows: Vec<Row> = [nothing, this].into_iter().chain(other).collect();
    let mut page = Markup::default();
    let caption = words::by_programme_caption(paper.answer);
    page.table(&Table { caption: &caption, headings: &words::option_columns(), rows: &rows, foot: None, of_words: false });
    page.tag("p", &words::doing_nothing_leaves(paper.answer));
    page.html()
}

/// How sure, and which number matters most.
pub fn how_sure(paper: &Paper) -> Html {
    let answer = paper.answer;
    let Some(draws) = answer.draws() else { return html! { <p>{ texts::NO_DRAWS }</p> } };
    let mut nudges = draws.prepared.nudges(Net::Public);
    let sentences = words::how_sure(answer, draws, &nudges);
    nudges.truncate(MOVERS);
    html! {
        <>
            { paragraphs(&sentences) }
            { tornado_chart(answer, &nudges, "report-tornado") }
            <p class="caveat">{ words::chance_caution() }</p>
        </>
    }
}

/// What would have to be true.
pub fn take(paper: &Paper) -> Html {
    if paper.choice.preset == Preset::Committee {
        html! { <>{ needed_chart(paper.answer) }{ break_evens(paper.answer) }</> }
    } else {
        break_evens(paper.answer)
    }
}

/// What would be bought: each programme, how much of it, its cost and its evidence.
pub fn programmes(paper: &Paper) -> Html {
    let answer = paper.answer;
    let short = paper.choice.preset == Preset::Handout;
    let row = |(outcome, numbers): (&crate::model::ProgrammeOutcome, &Vec<usize>)| {
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
    let mut page = Markup::default();
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
            { running_chart(answer, Whose::Public) }
            { yearly(answer) }
            <p class="quietly">{ words::cash_note(answer) }</p>
        </>
    }
}

/// What a careful reader would object to.
pub fn objections(paper: &Paper) -> Html {
    let answer = paper.answer;
    let most = if paper.choice.preset == Preset::Funding { HARDEST } else { answer.guards.len() };
    let mut page = Markup::default();
    if answer.guards.is_empty() {
        page.tag("p", texts::NONE_OBJECTED);
    }
    page.raw("<ul class=\"objections\">");
    for guard in answer.guards.iter().take(most) {
        let said = words::guard(guard, answer);
        page.raw("<li>").tag("strong", &format!("{}.", said.title)).raw(" ").tag("span", &said.sentence).raw("</li>");
    }
    page.raw("</ul>");
    if answer.guards.len() > most {
        page.tag("p", &words::more_objections(answer.guards.len() - most));
    }
    page.html()
}

/// What is not counted: everywhere, and for each programme.
pub fn not_counted(paper: &Paper) -> Html {
    let mut page = Markup::default();
    page.list(&words::never_counted());
    if paper.choice.preset == Preset::Committee {
        for outcome in &paper.answer.outcome.programmes {
            let Some(programme) = paper.answer.programme(&outcome.id) else { continue };
            let gaps: Vec<&str> = programme.gaps.iter().filter(|gap| gap.not_counted).map(|gap| gap.text.as_str()).collect();
            if !gaps.is_empty() {
                page.raw("<p>").tag("strong", &format!("{}.", programme.name)).raw(" ").tag("span", &gaps.join(" ")).raw("</p>");
            }
        }
    }
    page.html()
}

/// How it is worked out.
pub fn steps(paper: &Paper) -> Html {
    let mut page = Markup::default();
    page.steps(&words::four_steps(paper.answer));
    page.html()
}

/// Questions, and room for notes.
pub fn questions(paper: &Paper) -> Html {
    let mut page = Markup::default();
    page.steps(&words::questions(paper.answer));
    page.tag("h4", texts::NOTES).raw("<div class=\"room-for-notes\"></div>");
    page.html()
}
