//! The pictures of doubt: a hundred dots, the tornado, intervals, what is needed, and the difference of two scenarios.

use super::picture::{say, used};
use super::{
    Cell, Chart, Dots, Interval, KeyItem, Look, Needed, Row, Swing, Table, Width, amount, chance, chart_figure, dots, intervals, needed,
    number, pounds_range, text, tornado,
};
use crate::words::{self, QUANTILES, doubt_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::Slot;
use ledger_model::quantities::{Defined, Reason, Tabled};
use ledger_model::simulation::{Draws, Measure, Net, OneWay, Summary, quantiles};
use yew::prelude::*;

/// Does it pay back?
pub fn dots_chart(answer: &Appraisal, draws: &Draws) -> Html {
    let measure = Measure::Total(Net::Public);
    let (below, above) = words::dots_heads();
    let hundred = Dots { results: draws.hundred(measure).to_vec(), below, above, even: words::break_even_line() };
    let count = hundred.above_zero();
    let description = words::dots_described(count, draws.count, &draws.summary(measure));
    hundred_chart(&Hundred {
        id: "dots",
        finding: &words::dots_finding(count, &draws.summary(measure)),
        measure: &words::dots_measure(answer, draws),
        title: &words::dots_title(count),
        description: &description,
        dots: &hundred,
        column: &draws.column(measure),
    })
}

/// Which of two scenarios, run by run.
pub fn difference_chart(names: (&str, &str), difference: &[f64]) -> Html {
    let (below, above) = words::difference_heads();
    let results = quantiles(difference, std::array::from_fn::<f64, 100, _>(|at| (at as f64 + 0.5) / 100.0));
    let hundred = Dots { results: results.to_vec(), below, above, even: words::no_difference() };
    let count = hundred.above_zero();
    hundred_chart(&Hundred {
        id: "difference",
        finding: &words::difference_finding(names.0, names.1, count, difference.iter().all(|pounds| *pounds == 0.0)),
        measure: &words::difference_measure(names.0, names.1, difference.len()),
        title: &words::difference_title(count),
        description: &words::dots_described(count, difference.len(), &Summary::of(difference)),
        dots: &hundred,
        column: difference,
    })
}

struct Hundred<'a> {
    id: &'a str,
    finding: &'a str,
    measure: &'a str,
    title: &'a str,
    description: &'a str,
    dots: &'a Dots,
    column: &'a [f64],
}

fn hundred_chart(hundred: &Hundred) -> Html {
    let drawings = Width::BOTH.map(|width| dots(hundred.dots, width));
    let values = quantiles(hundred.column, QUANTILES.map(|(_, share)| share));
    let rows: Vec<Row> = QUANTILES.iter().zip(values).map(|((name, _), value)| Row::new(name, vec![amount(value)])).collect();
    chart_figure(&Chart {
        id: hundred.id,
        finding: hundred.finding,
        measure: hundred.measure,
        keys: &[],
        drawings: &drawings,
        title: hundred.title,
        description: hundred.description,
        caveat: Some(words::chance_caution()),
        table: Table { caption: hundred.finding, headings: &words::dots_columns(), rows: &rows, foot: None, of_words: false },
    })
}

/// Which number matters? At most so many rows, and a finding over all of them; `id` tells two of them on a page apart.
pub fn tornado_chart(answer: &Appraisal, all: &[OneWay], most: usize, id: &str) -> Html {
    let nudges = &all[..most.min(all.len())];
    let central = words::central_net(answer, Net::Public);
    let swing = |nudge: &OneWay| {
        let ends = [nudge.low, nudge.high].map(|value| words::input_value(answer, nudge.slot, value));
        Swing {
            name: words::input_name(answer, nudge.slot),
            moved: words::from_to(&ends[0], &ends[1]),
            worse: nudge.at_low.min(nudge.at_high),
            better: nudge.at_low.max(nudge.at_high),
        }
    };
    let swings: Vec<Swing> = nudges.iter().map(swing).collect();
    let drawings = Width::BOTH.map(|width| tornado(&swings, central, width));
    let row = |(nudge, swing): (&OneWay, &Swing)| {
        let [low, high] = [nudge.low, nudge.high].map(|value| input(answer, nudge.slot, value));
        Row::new(&swing.name, vec![low, high, amount(nudge.at_low), amount(nudge.at_high)])
    };
    let rows: Vec<Row> = nudges.iter().zip(&swings).map(row).collect();
    let said = swings.iter().map(|swing| {
        let results = words::from_to(&say(Width::Wide, swing.worse), &say(Width::Wide, swing.better));
        format!("{}, {}: {results}. ", swing.name, swing.moved)
    });
    let description: String = said.collect();
    let measure = words::tornado_measure(answer);
    chart_figure(&Chart {
        id,
        finding: &words::tornado_finding(answer, all),
        measure: &measure,
        keys: &used(&[(Look::Lost, words::worse_key()), (Look::Part, words::better_key())], &drawings[0]),
        drawings: &drawings,
        title: doubt_text::MATTERS,
        description: &description,
        caveat: None,
        table: Table { caption: &measure, headings: &words::tornado_columns(), rows: &rows, foot: None, of_words: false },
    })
}

/// A programme's name, and the share of runs in which it pays back.
type Chance = (String, f64);

/// Which programme? `sorted` orders them by net; otherwise they stand by prevention tier.
pub fn intervals_chart(answer: &Appraisal, draws: &Draws, sorted: bool) -> Html {
    let programmes = &answer.outcome.programmes;
    let mut order: Vec<usize> = (0..programmes.len()).collect();
    let tier = |at: &usize| answer.programme(&programmes[*at].id).map(|programme| programme.tier as usize);
    order.sort_by_key(tier);
    if sorted {
        // A net without its cost is no net: it comes last.
        let net = |at: &usize| (!words::is_whole_cost_missing(answer, &programmes[*at])).then(|| programmes[*at].results.public_sector.net);
        let size = |at: &usize| net(at).unwrap_or(f64::NEG_INFINITY);
        order.sort_by(|one, other| size(other).total_cmp(&size(one)));
    }
    let nets = |at: usize| Net::ALL.map(|net| draws.summary(Measure::Programme(at, net)));
    let no_cost = |at: usize| words::is_whole_cost_missing(answer, &programmes[at]);
    let of = |at: &usize| {
        let (one, nets) = (&programmes[*at], nets(*at));
        let says = if no_cost(*at) { words::no_cost_entered().to_owned() } else { words::pays_back_in(&nets[0]) };
        let name = words::programme_name(answer, &one.id).to_owned();
        let row = Interval {
            name: name.clone(),
            note: answer.programme(&one.id).map_or_else(String::new, |programme| words::tier(programme.tier).to_owned()),
            central: one.results.public_sector.net,
            range: nets[0].middle_80,
            says,
            is_known: !no_cost(*at),
        };
        let cells: Vec<Cell> = if no_cost(*at) {
            words::programme_without_cost().iter().map(|cell| text(cell)).collect()
        } else {
            let [range, pays] = [|one: &Summary| pounds_range(one.middle_80), |one: &Summary| chance(one.above_zero)];
            let central = Cell { below: false, ..amount(row.central) };
            vec![central, range(&nets[0]), pays(&nets[0]), pays(&nets[1]), range(&nets[2]), pays(&nets[2])]
        };
        let pays = (!no_cost(*at)).then(|| (name.clone(), nets[0].above_zero));
        (row, Row::new(&words::named_with_gap(answer, *at), cells).known_as(&one.id), pays)
    };
    let all: Vec<(Interval, Row, Option<Chance>)> = order.iter().map(of).collect();
    let rows: Vec<Interval> = all.iter().map(|(row, ..)| row.clone()).collect();
    let lines: Vec<Row> = all.iter().map(|(_, line, _)| line.clone()).collect();
    let chances: Vec<Chance> = all.into_iter().filter_map(|(.., chance)| chance).collect();
    let drawings = Width::BOTH.map(|width| intervals(&rows, words::runs_that_pay_back(), width));
    let said = |row: &Interval| {
        let say = |pounds| say(Width::Wide, pounds);
        words::interval_described(&row.name, &say(row.central), row.range, &row.says)
    };
    let description: String = rows.iter().map(said).collect();
    let caption = words::programmes_caption(answer, draws);
    chart_figure(&Chart {
        id: "intervals",
        finding: &words::intervals_finding(&chances),
        measure: &words::intervals_measure(answer, draws),
        keys: &[],
        drawings: &drawings,
        title: doubt_text::PROGRAMMES,
        description: &description,
        caveat: Some(words::chance_caution()),
        table: Table { caption: &caption, headings: &words::programmes_columns(), rows: &lines, foot: None, of_words: false },
    })
}

/// What would have to be true of each programme?
pub fn needed_chart(answer: &Appraisal) -> Html {
    let programmes = &answer.outcome.programmes;
    type Shares = (String, Defined<f64>, Defined<f64>);
    let each = programmes.iter().map(|one| {
        let name = words::programme_name(answer, &one.id).to_owned();
        (name, one.break_even.public.effect_share, one.break_even.social.effect_share)
    });
    let shares: Vec<Shares> = each.collect();
    let row = |(name, public, _): &Shares| Needed {
        name: name.clone(),
        note: words::what_we_assume(*public).into(),
        share: *public,
        says: words::needs(*public),
    };
    let rows: Vec<Needed> = shares.iter().map(row).collect();
    let drawings = Width::BOTH.map(|width| needed(&rows, width));
    let line = |(name, public, social): &Shares| {
        Row::new(
            name,
            [public, social].map(|share| Cell { number: share.value().map(Tabled::share), ..text(&words::needs(*share)) }).to_vec(),
        )
    };
    let lines: Vec<Row> = shares.iter().map(line).collect();
    let within = shares.iter().filter(|(_, public, _)| public.value().is_some_and(|share| share <= 1.0)).count();
    let of = shares.iter().filter(|(_, public, _)| matches!(public, Defined::Value(_) | Defined::Undefined(Reason::NotAchievable))).count();
    let description: String = rows.iter().map(|row| format!("{}: {}. ", row.name, row.says)).collect();
    let measure = words::needed_measure(answer);
    chart_figure(&Chart {
        id: "needed",
        finding: &words::needed_finding(within, of, shares.len()),
        measure: &measure,
        keys: &[],
        drawings: &drawings,
        title: doubt_text::TAKE,
        description: &description,
        caveat: None,
        table: Table { caption: &measure, headings: &words::needed_columns(), rows: &lines, foot: None, of_words: true },
    })
}

/// A cell of a value of an input, in its own unit.
pub fn input(answer: &Appraisal, slot: Slot, value: f64) -> Cell {
    let unit = answer.inputs.parameter(slot).unit;
    let held = if unit.is_money() {
        Tabled::pounds
    } else if unit.is_percentage() {
        Tabled::share
    } else {
        Tabled::plain
    };
    number(&words::input_value(answer, slot, value), held(value))
}

pub fn band_key() -> KeyItem {
    KeyItem::new(Look::Part, words::band_key())
}
