//! How sure: chances, ranges, which number matters, and what a longer look would be worth.

use super::answer::answer_sentences;
use super::assumptions::assumption_label;
use super::charts::years_and_prices;
use super::figure::{period, price_basis};
use super::number::{count, decimal, list, percent, percent_exact, pounds_prose, years_of};
use super::results::Run;
use super::sentence::lower_first;
use super::uncertainty_texts::doubt_text;
use super::working::working_pounds;
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Unit;
use ledger_model::model::Slot;
use ledger_model::quantities::Period;
use ledger_model::simulation::{Draws, Measure, Net, OneWay, Summary};

/// Beside every chance.
pub fn chance_caution() -> &'static str {
    "This covers doubt in the numbers we included, not everything that could go wrong."
}

/// Whose net benefit, as a heading.
pub fn net_name(net: Net) -> &'static str {
    match net {
        Net::Public => "Public-sector money",
        Net::Cashable => "What could leave a budget (cashable)",
        Net::Social => "Every kind of value",
    }
}

/// "72 of 100": a share of runs in whole hundredths, never all or none unless it is.
pub fn per_100(share: f64) -> String {
    match (share * 100.0).round() {
        _ if share <= 0.0 => "0 in 100".into(),
        _ if share >= 1.0 => "100 in 100".into(),
        hundredths if hundredths < 1.0 => "under 1 in 100".into(),
        hundredths if hundredths > 99.0 => "over 99 in 100".into(),
        hundredths => format!("{hundredths:.0} in 100"),
    }
}

/// "£490,000 worse off" or "£1.5 million better off".
pub fn off(pounds: f64) -> String {
    if pounds.abs() < 0.5 {
        return "no better or worse off".into();
    }
    format!("{} {}", pounds_prose(pounds.abs()), if pounds < 0.0 { "worse off" } else { "better off" })
}

/// "from £490,000 worse off to £1.5 million better off".
pub fn signed_range((low, high): (f64, f64)) -> String {
    if (low < 0.0) == (high < 0.0) && low.abs() >= 0.5 && high.abs() >= 0.5 {
        let side = if low < 0.0 { "worse off" } else { "better off" };
        let (near, far) = if low < 0.0 { (-high, -low) } else { (low, high) };
        return format!("{} to {} {side}", pounds_prose(near), pounds_prose(far));
    }
    format!("{} to {}", off(low), off(high))
}

/// "£1.9 million to £3.8 million".
pub fn pounds_range((low, high): (f64, f64)) -> String {
    format!("{} to {}", pounds_prose(low), pounds_prose(high))
}

/// What stands in brackets after a figure: that it is the central case, and what the runs say beside it.
pub fn beside_central(answer: &Appraisal, net: Net) -> String {
    let Some(draws) = answer.draws() else { return super::central_case().into() };
    let summary = draws.summary(Measure::Total(net));
    let central = central_net(answer, net);
    let differs = central.signum() != summary.mean.signum() && central.abs() >= 0.5 && summary.mean.abs() >= 0.5;
    let average = if differs {
        format!("the average of the runs is on the other side, {}", off(summary.mean))
    } else {
        format!("average {}", off(summary.mean))
    };
    format!("central case; 8 in 10 runs: {}; {average}", signed_range(summary.middle_80))
}

/// "£1,900,000 to £3,800,000": a range in a table.
pub fn whole_range((low, high): (f64, f64)) -> String {
    from_to(&super::pounds_whole(low), &super::pounds_whole(high))
}

/// The central case of a net benefit, in pounds.
pub fn central_net(answer: &Appraisal, net: Net) -> f64 {
    let total = &answer.outcome.total;
    match net {
        Net::Public => total.public_sector.net,
        Net::Cashable => total.public_sector.cashable - total.public_sector.cost,
        Net::Social => total.net_present_value,
    }
}

/// "5 years, discounted, 2024 prices, 10,000 runs".
pub fn run_basis(answer: &Appraisal, draws: &Draws) -> String {
    format!("{}, {} runs", years_and_prices(answer), count(draws.count as f64))
}

/// Which programmes, whose money, when, whose prices, which runs: what every copied claim carries.
pub fn claim_basis(answer: &Appraisal) -> String {
    let settings = &answer.inputs.settings;
    let years = Period { first_year: settings.first_year, years: settings.years, discounted: true };
    let runs = answer.draws().map_or_else(
        || "central case, figures as quoted, without runs".to_owned(),
        |draws| format!("central case and {} runs, seed {}", count(draws.count as f64), draws.seed),
    );
    format!(
        "{}. {}, {}; {runs}. Net for public services counts the police, criminal and civil justice, the NHS and councils.",
        answer.inputs.place.name,
        period(years),
        price_basis(settings.price_year),
    )
}

/// The paragraph of the summary as plain text, with everything a reader must be told beside it.
pub fn claim_paragraphs(answer: &Appraisal) -> Vec<String> {
    let flat = |runs: Vec<Run>| runs.into_iter().map(|(text, _)| text).collect::<String>();
    let mut text: Vec<String> = answer_sentences(answer).into_iter().map(flat).filter(|text| !text.is_empty()).collect();
    text.extend(chances_said(answer));
    text.push(format!("{} {}.", claim_basis(answer), super::made_with()));
    text.push(if answer.draws().is_some() { chance_caution() } else { doubt_text::AS_QUOTED }.to_owned());
    text.iter().map(|text| text.trim().replace('\u{a0}', " ")).collect()
}

/// The same as one text.
pub fn claim(answer: &Appraisal) -> String {
    claim_paragraphs(answer).join("\n\n")
}

/// "In 72% of 10,000 runs the costs avoided by public services were bigger than what they paid."
pub fn chances_said(answer: &Appraisal) -> Option<String> {
    let draws = answer.draws()?;
    let public = draws.summary(Measure::Total(Net::Public));
    let social = draws.summary(Measure::Total(Net::Social));
    Some(format!(
        "In {} of {} runs public services avoided more than they paid; counting every kind of value, benefits exceeded costs in {}.",
        percent(public.above_zero),
        count(public.draws as f64),
        percent(social.above_zero)
    ))
}

/// The answer to how sure we are, in paragraphs.
pub fn how_sure(answer: &Appraisal, draws: &Draws, nudges: &[OneWay]) -> Vec<Vec<Run>> {
    let plain = |text: String| (text, false);
    let years = years_of(draws.years() as f64);
    let public = draws.summary(Measure::Total(Net::Public));
    let social = draws.summary(Measure::Total(Net::Social));
    if nothing_happens(&public) && nothing_happens(&social) {
        if let Some(missing) = super::only_costs_missing(answer) {
            return vec![vec![plain(missing)]];
        }
        return vec![vec![plain("Nothing is spent and nothing is gained, in any run. Choose how much of a programme to deliver.".into())]];
    }
    let first = vec![
        plain(format!("Over {years}, 8 in 10 runs leave public services ")),
        (off(public.middle_80.0), true),
        plain(" to ".into()),
        (off(public.middle_80.1), true),
        plain(format!(". The central case leaves them {}, the average run {}.", off(central_net(answer, Net::Public)), off(public.mean))),
    ];
    let second = vec![
        plain("Counting every kind of value, 8 in 10 runs leave society ".into()),
        (signed_range(social.middle_80), true),
        plain(format!("; benefits exceed costs in {}.", per_100(social.above_zero))),
    ];
    let mut paragraphs = vec![first, second];
    paragraphs.extend(apart(answer, draws).map(|text| vec![plain(text)]));
    paragraphs.extend(most_of_it(answer, nudges).map(|text| vec![plain(text)]));
    paragraphs
}

/// Whether every run comes to nothing.
pub fn nothing_happens(summary: &Summary) -> bool {
    summary.mean == 0.0 && summary.deviation == 0.0
}

/// Averages further than this share of the cost from the central case are explained.
const FAR: f64 = 0.1;

/// Where the average is far from the central case or on its other side: that it is, and why.
pub fn apart(answer: &Appraisal, draws: &Draws) -> Option<String> {
    let cost = answer.outcome.total.cost;
    let each = [Net::Public, Net::Social].into_iter().filter_map(|net| {
        let (central, mean) = (central_net(answer, net), draws.summary(Measure::Total(net)).mean);
        let signs = (central < 0.0) != (mean < 0.0) && central.abs() >= 0.5 && mean.abs() >= 0.5;
        (signs || (central - mean).abs() > FAR * cost).then(|| {
            let what = lower_first(net_name(net));
            let verb = if signs { "points the other way from" } else { "is well away from" };
            format!("for {what}, the average ({}) {verb} the central case ({})", off(mean), off(central))
        })
    });
    let each: Vec<String> = each.collect();
    (!each.is_empty()).then(|| {
        format!(
            "Take care: {}. Some numbers could be much further out on one side than on the other, and multiplied together they pull the average that way.",
            list(&each)
        )
    })
}

/// One number stands out when its swing is this many times the next one's.
const STANDS_OUT: f64 = 1.5;

fn most_of_it(answer: &Appraisal, nudges: &[OneWay]) -> Option<String> {
    let [first, rest @ ..] = nudges else { return None };
    if first.swing() < 0.5 {
        return None;
    }
    let name = |nudge: &OneWay| lower_first(&input_name(answer, nudge.slot));
    match rest.first() {
        Some(second) if first.swing() < STANDS_OUT * second.swing() => {
            Some(format!("Two numbers matter most for public money: {}; and {}.", name(first), name(second)))
        }
        _ => Some(format!("One number matters most for public money: {}.", name(first))),
    }
}

/// The name of an input, with its programme.
pub fn input_name(answer: &Appraisal, slot: Slot) -> String {
    assumption_label(&answer.library(), &answer.inputs.parameter(slot).id)
}

/// A value of an input in its own unit; money in the scenario's prices.
pub fn input_value(answer: &Appraisal, slot: Slot, value: f64) -> String {
    let unit = answer.inputs.parameter(slot).unit;
    if unit.is_money() {
        working_pounds(value)
    } else if unit.is_percentage() {
        percent_exact(value)
    } else if unit == Unit::Years {
        years_of(super::working::rounded(value, 3))
    } else {
        decimal(super::working::rounded(value, 3))
    }
}

/// A number as a person would give it: three significant figures.
pub fn three_figures(number: f64) -> f64 {
    super::working::rounded(number, 3)
}

/// "8% to 45%".
pub fn from_to(low: &str, high: &str) -> String {
    format!("{low} to {high}")
}

/// What the dots show, as a finding.
pub fn dots_finding(above: usize, summary: &Summary) -> String {
    match above {
        _ if nothing_happens(summary) => "Nothing is spent and nothing is gained, in any run".into(),
        0 => "In hardly any run were costs avoided bigger than the cost".into(),
        100 => "In nearly every run, costs avoided were bigger than the cost".into(),
        above => format!("In {above} of 100 runs, costs avoided were bigger than the cost"),
    }
}

pub fn dots_measure(answer: &Appraisal, draws: &Draws) -> String {
    format!(
        "We worked it out {} times, each time with different plausible numbers. Each mark is a hundredth of those runs: costs avoided by public services minus what they pay, {}.",
        count(draws.count as f64),
        years_and_prices(answer)
    )
}

/// What stands over each side of the dots.
pub fn dots_heads() -> ([String; 2], [String; 2]) {
    (["cost more".into(), "than they avoid".into()], ["avoid more".into(), "than they cost".into()])
}

/// Under the line at £0.
pub fn break_even_line() -> String {
    "break-even".into()
}

/// The dots, for people who hear the page.
pub fn dots_title(above: usize) -> String {
    format!("{above} of 100 marks are above break-even")
}

pub fn dots_described(above: usize, count: usize, summary: &Summary) -> String {
    format!(
        "One hundred marks, each a hundredth of {} runs. {} hollow diamonds are at or below £0 and {above} filled circles above it. The middle 80 run {}; half are above {}.",
        super::count(count as f64),
        100 - above,
        from_to(&pounds_prose(summary.middle_80.0), &pounds_prose(summary.middle_80.1)),
        pounds_prose(summary.median)
    )
}

/// Caption of the table of ranges.
pub fn ranges_caption(answer: &Appraisal, draws: &Draws) -> String {
    format!("Net benefit of all programmes, {}", run_basis(answer, draws))
}

pub fn ranges_columns() -> [&'static str; 4] {
    ["Figure", "Public-sector money", "Cashable", "Every kind of value"]
}

/// Its rows: what each is, and how it is said of a summary and of the central case.
pub fn ranges_rows(central: [f64; 3], summaries: &[Summary; 3]) -> Vec<(&'static str, [String; 3])> {
    let pounds = super::pounds_whole;
    let of = |say: &dyn Fn(&Summary) -> String| [say(&summaries[0]), say(&summaries[1]), say(&summaries[2])];
    vec![
        ("Central case", central.map(pounds)),
        ("Average (mean)", of(&|one| mean_with_error(one.mean, one.mean_error()))),
        ("Half are above (median)", of(&|one| pounds(one.median))),
        ("8 in 10 runs", of(&|one| from_to(&pounds(one.middle_80.0), &pounds(one.middle_80.1)))),
        ("95 in 100 runs", of(&|one| from_to(&pounds(one.middle_95.0), &pounds(one.middle_95.1)))),
        ("Benefits exceed costs", of(&chance_with_error)),
    ]
}

/// "71.4% ± 0.5": a chance with one Monte Carlo standard error in points.
pub fn chance_with_error(summary: &Summary) -> String {
    share_with_error(summary.above_zero, summary.chance_error())
}

/// A share and its error in points. An error that is there is never said to be 0; where every run says the same there is none.
pub fn share_with_error(share: f64, error: f64) -> String {
    let (share, points) = (format!("{:.1}%", share * 100.0), format!("{:.1}", error * 100.0));
    match error {
        0.0 => share,
        _ if points == "0.0" => format!("{share} ± less than 0.1"),
        _ => format!("{share} ± {points}"),
    }
}

/// "£1,234 ± £56": a mean with one Monte Carlo standard error, never said to be £0 where there is one.
pub fn mean_with_error(mean: f64, error: f64) -> String {
    let pounds = super::pounds_whole;
    let error = if error > 0.0 && error < 0.5 { format!("less than {}", pounds(1.0)) } else { pounds(error) };
    format!("{} ± {error}", pounds(mean))
}

/// What ± means.
pub fn plus_minus() -> &'static str {
    "± is one standard error from the number of runs alone (Monte Carlo error)."
}

/// Draws held at the edge, and results too large.
pub fn held_said(answer: &Appraisal, draws: &Draws) -> Option<String> {
    let each = draws.held.iter().map(|(slot, held)| {
        format!("{} ({} of {})", lower_first(&input_name(answer, *slot)), count(f64::from(*held)), count(draws.detailed as f64))
    });
    let each: Vec<String> = each.collect();
    let held = (!each.is_empty()).then(|| {
        format!("Draws outside what is possible were held at its edge: {}. Its range may be too wide for its shape.", list(&each))
    });
    let large = (draws.overflowed > 0)
        .then(|| "Some results were too large to work with and were held. Look for a range that is far too wide.".to_owned());
    [held, large].into_iter().flatten().reduce(|one, other| format!("{one} {other}"))
}

/// Inputs that are drawn to other ends than their low and high.
pub fn other_ends_said(answer: &Appraisal, draws: &Draws) -> Option<String> {
    let each = draws.prepared.intervals_at_price_year(&answer.inputs).into_iter().map(|(slot, (low, high))| {
        let [low, high] = [low, high].map(|value| input_value(answer, slot, value));
        format!("{} ({} to {})", lower_first(&input_name(answer, slot)), low, high)
    });
    let each: Vec<String> = each.collect();
    (!each.is_empty()).then(|| {
        format!(
            "Some ranges are lopsided round their centre. A run keeps the centre and the width, so 95 in 100 draws lie elsewhere than between low and high: {}.",
            list(&each)
        )
    })
}

/// Caption of the table of each programme's chances.
pub fn programmes_caption(answer: &Appraisal, draws: &Draws) -> String {
    format!("Net benefit by programme, after overlap, {}", run_basis(answer, draws))
}

pub fn programmes_columns() -> [&'static str; 7] {
    [
        "Programme",
        "Central, public",
        "8 in 10 runs, public",
        "Pays back, public",
        "Pays back, cashable",
        "8 in 10 runs, every kind",
        "Pays back, every kind",
    ]
}

/// Its cells but the first.
pub fn programme_cells(central: f64, nets: &[Summary; 3]) -> [String; 6] {
    let range = |one: &Summary| from_to(&super::pounds_whole(one.middle_80.0), &super::pounds_whole(one.middle_80.1));
    let chance = |one: &Summary| per_100(one.above_zero);
    [super::pounds_whole(central), range(&nets[0]), chance(&nets[0]), chance(&nets[1]), range(&nets[2]), chance(&nets[2])]
}

/// Its cells where no cost is entered for a programme.
pub fn programme_without_cost() -> [String; 6] {
    std::array::from_fn(|_| super::no_cost_entered().to_owned())
}

/// At the end of a programme's row: in how many runs it pays back, or that there is nothing to pay back.
pub fn pays_back_in(public: &Summary) -> String {
    if nothing_happens(public) { "nothing to pay back".into() } else { per_100(public.above_zero) }
}

/// A programme's row, for people who hear the page.
pub fn interval_described(name: &str, central: &str, range: (f64, f64), says: &str) -> String {
    if says.ends_with("in 100") {
        return format!("{name}: {central}, 8 in 10 runs {}, pays back in {says}. ", pounds_range(range));
    }
    format!("{name}: {says}. ")
}

/// Which programme pays back in most runs and which in fewest, as a finding.
pub fn intervals_finding(names: &[(String, f64)]) -> String {
    let most = names.iter().max_by(|one, other| one.1.total_cmp(&other.1));
    let least = names.iter().min_by(|one, other| one.1.total_cmp(&other.1));
    match (most, least) {
        (Some(most), Some(least)) if most.0 != least.0 && most.1 == least.1 => {
            format!("In public money alone, each of them pays back in {} runs", per_100(most.1))
        }
        (Some(most), Some(least)) if most.0 != least.0 => {
            format!("In public money alone, {} pays back in {} runs and {} in {}", most.0, per_100(most.1), least.0, per_100(least.1))
        }
        (Some(only), _) => format!("In public money alone, {} pays back in {} runs", only.0, per_100(only.1)),
        _ => "No cost is entered, so no programme can be said to pay back".into(),
    }
}

pub fn intervals_measure(answer: &Appraisal, draws: &Draws) -> String {
    format!(
        "Costs avoided by public services minus what they pay, after overlap. The mark is the central case; the bar holds 8 in 10 runs. {}.",
        run_basis(answer, draws)
    )
}

/// Heads and titles of pictures.
pub fn runs_that_pay_back() -> &'static str {
    "runs that pay back"
}

/// See [`runs_that_pay_back`].
pub fn worse_end() -> &'static str {
    "worse end"
}

/// See [`runs_that_pay_back`].
pub fn better_end() -> &'static str {
    "better end"
}

/// "central £380,000".
pub fn central_is(pounds: &str) -> String {
    format!("central {pounds}")
}

/// Which number matters most, as a finding.
pub fn tornado_finding(answer: &Appraisal, nudges: &[OneWay]) -> String {
    match nudges.first() {
        Some(first) if first.swing() >= 0.5 => {
            let name = lower_first(&input_name(answer, first.slot));
            let turns = nudges.iter().filter(|nudge| (nudge.at_low < 0.0) != (nudge.at_high < 0.0)).count();
            match turns {
                0 => format!("No single number, moved across its likely range, would change the answer. What moves it furthest: {name}"),
                1 => format!("One number alone could change the answer. What moves it furthest: {name}"),
                many => format!("Any of {many} numbers alone could change the answer. What moves it furthest: {name}"),
            }
        }
        Some(_) => "No number with a range moves public money".into(),
        None => "Every number here is taken as certain".into(),
    }
}

pub fn tornado_measure(answer: &Appraisal) -> String {
    format!(
        "Net for public services when one number moves from its 10th to its 90th percentile and the rest stay at their centre. {}.",
        years_and_prices(answer)
    )
}

pub fn tornado_columns() -> [&'static str; 5] {
    ["Number", "Low (10th)", "High (90th)", "Net at low", "Net at high"]
}

/// Names of the two patterns of the tornado, and of the band.
pub fn worse_key() -> &'static str {
    "Worse than the central case"
}

/// See [`worse_key`].
pub fn better_key() -> &'static str {
    "Better than the central case"
}

/// See [`worse_key`].
pub fn band_key() -> &'static str {
    "8 in 10 runs"
}

/// Caption of the yearly band: whose, and by when so many runs have paid back.
pub fn band_columns() -> [&'static str; 4] {
    ["By the end of", "Central case", "8 in 10 runs", "Runs that have paid back"]
}

/// What the band adds to the measure of the running total.
pub fn band_measure(draws: &Draws) -> String {
    format!(" The band holds 8 in 10 of {} runs.", count(draws.detailed as f64))
}

/// Caption of what is worth finding out.
pub fn worth_caption(answer: &Appraisal, draws: &Draws) -> String {
    format!("Most it could be worth to know for certain, for public money, {}", run_basis(answer, draws))
}

pub fn worth_columns() -> [&'static str; 2] {
    ["What to find out", "Worth up to"]
}

/// Below this much, in pounds, there is nothing to gain by finding out.
const NOTHING: f64 = 0.5;

/// What it would be worth to know everything, in a sentence.
pub fn worth_said(all: f64, pays: bool) -> String {
    if all < NOTHING {
        let same = if pays { "fund it" } else { "not fund it, on public money alone" };
        return format!("Nothing would be gained: the runs agree so well that knowing every number would not change the choice to {same}.");
    }
    format!(
        "Worth up to {} to find out everything: in some runs the other choice would have been better. No study can be worth more than that to this decision.",
        pounds_prose(all)
    )
}

/// Knowing everything, as a row.
pub fn worth_all() -> &'static str {
    "Every number at once"
}

/// An amount it is worth up to.
pub fn worth_up_to(pounds: f64) -> String {
    if pounds < NOTHING { "about nothing".into() } else { pounds_prose(pounds) }
}

/// "Change marac.baseline": what the button of a tornado's row says.
pub fn change_this(name: &str) -> String {
    format!("Change: {name}")
}

/// The slider beside a number's box.
pub fn slider_label(name: &str) -> String {
    format!("Slider: {name}")
}

/// Where the slider goes from and to, and what moves with it.
pub fn slider_hint(low: &str, high: &str) -> String {
    format!("The slider goes from {low} to {high}. Results follow as you move it.")
}

/// A number typed for the count of runs that is no whole number.
pub fn whole_runs(most: u32) -> String {
    format!("The number of runs must be a whole number, such as 10,000. At most {} are possible.", count(f64::from(most)))
}

/// A seed that is no whole number.
pub fn whole_seed() -> String {
    "The seed must be a whole number from 0 to 4,294,967,295, such as 1.".into()
}

/// How many runs may be asked for.
pub fn runs_hint(fewest: u32, most: u32, kept: usize) -> String {
    format!(
        "From {} to {}. Up to {} follow every change you make; more are run when you ask, and can be stopped.",
        count(f64::from(fewest)),
        count(f64::from(most)),
        count(kept as f64)
    )
}

/// How far a long run has come.
pub fn progress(done: usize, wanted: usize) -> String {
    format!("{} of {} runs", count(done as f64), count(wanted as f64))
}

/// What a long run found.
pub fn longer_caption(answer: &Appraisal, draws: &Draws, stopped: bool) -> String {
    let end = if stopped { ", stopped early" } else { "" };
    format!("Net benefit of all programmes, {}{end}", run_basis(answer, draws))
}

/// Said once results have changed: the chance as well.
pub fn new_chance(answer: &Appraisal) -> String {
    answer.draws().map_or_else(String::new, |draws| {
        let public = draws.summary(Measure::Total(Net::Public));
        format!(" Public services come out ahead in {} runs.", per_100(public.above_zero))
    })
}
