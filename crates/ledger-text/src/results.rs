//! Pages of results in words.

use super::answer::one_or_many;
use super::charts::{payer_first, payer_in_sentence, programme_name};
use super::figure::{central_case, period, price_basis};
use super::number::{count, decimal, pence_or_pounds, percent, percent_exact, pounds_prose, ratio, rounded_count, years_of};
use super::sentence::lower_first;
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{Counts, Kind, Payer, UnitType};
use ledger_model::model::{EffectPlan, PayerSum, Results, ShareNeeded, Warning, WarningKind};
use ledger_model::quantities::{Defined, Figure, Period, Reason};

/// Part of a sentence: its text, and whether it is a key sum.
pub type Run = (String, bool);

/// Headings, labels and notes of the results.
pub mod result_text {
    pub const NO_PLACE_TITLE: &str = "Results";
    pub const NO_PLACE: &str = "No place chosen";
    pub const NO_PLACE_WHY: &str =
        "Results need to know where. Choose a council, police force area, county or care board, or type in a population.";
    pub const CHOOSE_PLACE: &str = "Choose a place";
    pub const NO_PROGRAMMES: &str = "No programmes chosen";
    pub const CHOOSE_PROGRAMMES: &str = "Choose programmes";
    pub const DOING_NOTHING: &str = "Who bears that cost, and what it means";
    pub const PROVISION: &str = "What there should be, against what there is";
    pub const NOTHING: &str = "Nothing to work out yet";
    pub const TO_PROGRAMMES: &str = "Go to the programmes";
    pub const CORRECT_IT: &str = "Correct it";
    pub const OUT_OF_DATE: &str = "Last valid result: it leaves out what cannot be used yet.";
    pub const GUARDS: &str = "What a careful reader would ask";
    pub const GUARDS_NOTE: &str = "Nothing here is blocked: results use the figures as they stand.";
    pub const BY_PROGRAMME: &str = "By programme";
    pub const BY_PROGRAMME_NOTE: &str = "Overlap is taken off so that one survivor is counted once. Totals are the sums of their parts.";
    pub const RATES: &str = "At other discount rates";
    pub const RATES_NOTE: &str = "How much less later years count. Net present value is benefit minus cost.";
    pub const BESIDE: &str = "Beside the totals";
    pub const BESIDE_NOTE: &str = "Shown, and not part of the figures above unless it says so.";
    pub const BREAK_EVEN: &str = "What it would take";
    pub const BREAK_EVEN_NOTE: &str =
        "Each programme alone, before overlap. A year of abuse spared is worth what a year of abuse is taken to cost.";
    pub const NOT_COUNTED: &str = "What is not counted";
    pub const NOT_COUNTED_NOTE: &str = "Left out because nobody has measured it well, not because it does not matter.";
    pub const ALL_NOT_COUNTED: &str = "Everything that is not counted";
    pub const WHO_PAYS_TITLE: &str = "Who pays, and who saves?";
    pub const SIDE_BY_SIDE: &str = "Side by side";
    pub const SIDE_BY_SIDE_NOTE: &str =
        "Cost goes left, costs avoided go right. Solid could leave a budget. Hatched is time and demand: real, but no money comes back.";
    pub const FAIR_SHARE: &str = "A fair share";
    pub const FAIR_SHARE_NOTE: &str =
        "What each would pay if cost followed the money that could leave its budget. A place to start talking, not a bill.";
    pub const NO_FAIR_SHARE: &str =
        "There is no cashable saving, so cost cannot be shared by it: no payer could take money out of a budget.";
    pub const WHEN: &str = "When does it pay back?";
    pub const EACH_YEAR: &str = "Each year";
    pub const STEPS: &str = "From gross to net";
    pub const STEPS_NOTE: &str = "One survivor may be reached by more than one programme. Each is counted once.";
    pub const COVERAGE: &str = "What each estimate covers";
    pub const COVERAGE_NOTE: &str = "Programmes that cover different kinds of value cannot be compared by their totals: one that leaves out harm looks smaller for that reason alone.";
    pub const EVERYWHERE: &str = "In every programme";
    pub const EVERYWHERE_NOTE: &str = "What this calculator leaves out, whatever you choose.";
    pub const NO_GAPS: &str = "Its entry names nothing that is left out.";
    pub const COST_A_YEAR: &str = "Cost a year";
    pub const CASHABLE: &str = "Of which could leave a budget";
    pub const NET_PUBLIC: &str = "Net for public services";
}

/// "Derby: does it pay back?"
pub fn summary_title(answer: &Appraisal) -> String {
    format!("{}: does it pay back?", answer.inputs.place.name)
}

/// "Derby: year by year".
pub fn year_by_year_title(answer: &Appraisal) -> String {
    format!("{}: year by year", answer.inputs.place.name)
}

/// "Derby: what is not counted".
pub fn not_counted_title(answer: &Appraisal) -> String {
    format!("{}: what is not counted", answer.inputs.place.name)
}

/// What abuse costs where nothing is chosen to do about it.
pub fn cost_of_doing_nothing(answer: &Appraisal) -> String {
    let need = &answer.outcome.need;
    format!(
        "Without any, abuse in {} costs public services about {} a year, and everyone about {} (central case, {}). About {} people experience it. This includes what services now spend.",
        answer.inputs.place.name,
        pounds_prose(need.public_cost_of_doing_nothing()),
        pounds_prose(need.cost_of_doing_nothing()),
        price_basis(answer.inputs.settings.price_year),
        rounded_count(need.people_experiencing_abuse),
    )
}

/// "Public-sector costs avoided, 5 years".
pub fn public_avoided_label(years: usize) -> String {
    format!("Public-sector costs avoided, {}", years_of(years as f64))
}

/// "Net for society: −£1.2 million. Everyone, every kind of value, …"
pub fn society_beside(value: &str, range: &str, basis: &str) -> String {
    format!("Beside it, net for society: {value} ({range}; {})", lower_first(basis))
}

/// "Central case. Public services, 2026/27 to 2030/31, discounted, 2024 prices."
pub fn range_and_basis(range: &str, basis: &str) -> String {
    let mut letters = range.chars();
    let range: String = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    format!("{range}. {basis}.")
}

/// Caption of the table by programme.
pub fn by_programme_caption(answer: &Appraisal) -> String {
    format!("Cost and benefit by programme, present values over {}", super::chart_basis(answer))
}

pub fn by_programme_columns() -> [&'static str; 8] {
    ["Programme", "Cost", "Benefit alone (gross)", "Overlap", "Public costs avoided", "All benefit", "Net, public", "Net, everyone"]
}

/// Caption of the second table by programme.
pub fn per_pound_caption(answer: &Appraisal) -> String {
    format!("Return, payback and cost per person, over {}", super::chart_basis(answer))
}

pub fn per_pound_columns() -> [&'static str; 8] {
    [
        "Programme",
        "Public benefit for each £1 of public cost",
        "All benefit for each £1",
        "Pays back, public",
        "Pays back, everyone",
        "Reached or covered, each year anew",
        "Cost for each (not discounted)",
        "Leaves out",
    ]
}

/// A return per pound, or why there is none.
pub fn ratio_or_reason(value: Defined<f64>) -> String {
    defined(value, ratio)
}

/// A payback year, or why there is none.
pub fn payback_or_reason(value: Defined<f64>) -> String {
    defined(value, |year| format!("Year {year:.0}"))
}

/// A cost per person, or why there is none.
pub fn per_person_or_reason(value: Defined<f64>) -> String {
    defined(value, pence_or_pounds)
}

/// People in full, or why there is no number of them.
pub fn people_or_reason(value: Defined<f64>) -> String {
    defined(value, count)
}

fn defined(value: Defined<f64>, say: impl Fn(f64) -> String) -> String {
    match value {
        Defined::Value(value) => say(value),
        Defined::Undefined(reason) => reason_short(reason).into(),
    }
}

/// Why there is no value, in a table.
pub fn reason_short(reason: Reason) -> &'static str {
    match reason {
        Reason::NothingAdded => "nothing added",
        Reason::Cut => "a cut",
        Reason::NothingSpent => "nothing spent",
        Reason::NoPublicCost => "no public cost",
        Reason::NotWithinTheYears => "not within these years",
        Reason::NotAchievable => "not achievable",
        Reason::NoBenefitClaimed => "no benefit claimed",
        Reason::NobodyEngaged => "nobody reached",
        Reason::PeopleNotCounted => "people not counted",
        Reason::PeopleNotAddedUp => "people not added up",
        Reason::EachProgrammeAlone => "each programme alone",
        Reason::NoCashableSaving => "no cashable saving",
        Reason::PaysThroughout => "pays at every value in its range",
        Reason::PaysNowhere => "no value in its range does",
        Reason::NoChances => "no chances",
        Reason::NoCostEntered => super::no_cost_entered(),
    }
}

/// Caption of the table of rates.
pub fn rates_caption(answer: &Appraisal) -> String {
    let settings = &answer.inputs.settings;
    let years = Period { first_year: settings.first_year, years: answer.outcome.total.yearly.len() as u16, discounted: false };
    format!("Net present value at flat rates, {}, {}, {}", period(years), price_basis(settings.price_year), central_case())
}

pub fn rates_columns() -> [&'static str; 3] {
    ["Discount rate", "Net, public services", "Net, everyone"]
}

pub fn rate(rate: f64) -> String {
    percent_exact(rate)
}

/// What a source claims and is not added.
pub fn claimed_not_added(answer: &Appraisal, id: &str, claimed: f64) -> String {
    format!(
        "{}: its source claims {} of benefit ({}). It is claimed, not added: a provider’s own ratio is not evidence of effect.",
        programme_name(answer, id),
        pounds_prose(claimed),
        super::chart_basis(answer)
    )
}

/// Benefits after the last year looked at; nothing where there are none.
pub fn later_benefits(answer: &Appraisal) -> Option<String> {
    let total = &answer.outcome.total;
    if total.later_benefit.abs() < 0.5 {
        return None;
    }
    let settings = &answer.inputs.settings;
    let (verb, amount) =
        if total.later_benefit >= 0.0 { ("avoid a further", total.later_benefit) } else { ("add a further", -total.later_benefit) };
    let counted =
        if settings.count_later_benefits { "It is counted in every figure here." } else { "It is not counted in any figure here." };
    Some(format!(
        "After the last of the {}, people already reached would {verb} {} of costs, {} of it public money (discounted, {}, {}). {counted}",
        years_of(f64::from(settings.years)),
        pounds_prose(amount),
        pounds_prose(total.later_public_benefit),
        price_basis(settings.price_year),
        central_case(),
    ))
}

/// Basis of a cost that all payers bear: "All payers, 2026/27 to 2030/31, 2024 prices".
pub fn cost_basis(figure: &Figure) -> String {
    format!("All payers, {}, {}", period(figure.period), price_basis(figure.price_year))
}

/// A cost that all payers bear, said.
pub fn cost_said(figure: &Figure) -> super::Said {
    let said = super::said(figure);
    let basis = cost_basis(figure);
    super::Said { whole: format!("{} ({}; {})", said.value, said.range, lower_first(&basis)), basis, ..said }
}

/// Cost per person helped, all together; nothing where nobody is reached or people are counted differently.
pub fn cost_per_person(answer: &Appraisal) -> Option<String> {
    let total = &answer.outcome.total;
    let cost = total.cost_per_person_helped.value()?;
    Some(format!(
        "Cost for each person reached, all programmes together: {} (not discounted, {}, {}). {} people are reached over {}. A woman covered by a practice counts once for each year.",
        pence_or_pounds(cost),
        price_basis(answer.inputs.settings.price_year),
        central_case(),
        rounded_count(total.people_helped.value()?),
        years_of(total.yearly.len() as f64),
    ))
}

/// That a saving is published over more years than are looked at, and what that does; nothing where it is not, or where a guard
/// says so.
pub fn spread_evenly(answer: &Appraisal, at: usize) -> Option<String> {
    let plan = answer.inputs.plan.programmes.get(at)?;
    let EffectPlan::NetSaving { years, .. } = &plan.effect else { return None };
    let (published, looked_at) = (answer.inputs.value(*years), f64::from(answer.inputs.settings.years));
    let said = |warning: &Warning| {
        matches!(warning.kind, WarningKind::HorizonTooShort { .. }) && warning.programme.as_deref() == Some(plan.id.as_str())
    };
    (published > looked_at && !answer.warnings.iter().any(said)).then(|| {
        format!(
            "{}: its saving is published over {}, and {} are looked at here. We spread it evenly, so gains that come late may be counted too early.",
            programme_name(answer, &plan.id),
            years_of(published),
            years_of(looked_at),
        )
    })
}

/// Children and deaths, beside the sums and never in them; nothing where nobody with children at home is reached.
pub fn children_and_deaths(answer: &Appraisal) -> Option<String> {
    let children = answer.children().filter(|children| children.reached.abs() >= 0.5)?;
    let fewer = if children.reached < 0.0 { " fewer" } else { "" };
    let spared = match children.spared {
        spared if spared >= 0.5 => format!("A year of abuse at home is avoided for about {} of them. ", rounded_count(spared)),
        spared if spared <= -0.5 => format!("For about {} of them a year of abuse at home is no longer avoided. ", rounded_count(-spared)),
        _ => String::new(),
    };
    let deaths = &library().national.deaths;
    Some(format!(
        "Beside the sums, and not in them: those reached over {} have about {}{fewer} children at home. {spared}In England and Wales {} people died after domestic abuse in the {}, {} of them by suspected suicide. No number of deaths is given for a place.",
        years_of(answer.outcome.total.yearly.len() as f64),
        rounded_count(children.reached.abs()),
        deaths.all,
        deaths.year,
        deaths.suspected_suicides,
    ))
}

/// Who is referred, starts and finishes, and what each who finishes costs; nothing where a programme does not say who finishes.
pub fn finishing(answer: &Appraisal, at: usize) -> Option<String> {
    let (plan, outcome) = (answer.inputs.plan.programmes.get(at)?, answer.outcome.programmes.get(at)?);
    plan.completion?;
    let cost = outcome.cost_per_finisher().value()?;
    let number = |counts| rounded_count(outcome.counted(counts));
    let referred = plan.start_rate.map(|_| format!("about {} people are referred, ", number(Counts::Referred))).unwrap_or_default();
    Some(format!(
        "{}: {referred}{} start and {} finish over {}. Cost for each who finishes: {} (not discounted, {}, {}).",
        programme_name(answer, &outcome.id),
        number(Counts::Starts),
        number(Counts::Completed),
        years_of(outcome.results.yearly.len() as f64),
        pence_or_pounds(cost),
        price_basis(answer.inputs.settings.price_year),
        central_case(),
    ))
}

/// Partners' time given in kind; nothing where there is none.
pub fn in_kind(answer: &Appraisal) -> Option<String> {
    let in_kind = answer.outcome.total.in_kind;
    (in_kind >= 0.5).then(|| {
        format!(
            "{} of the cost is partners’ time given in kind ({}). It is a real cost and is counted.",
            pounds_prose(in_kind),
            super::chart_basis(answer)
        )
    })
}

/// What it would take for a programme to pay for itself.
pub fn break_even(answer: &Appraisal, at: usize) -> Option<String> {
    let (programme, outcome) = (answer.inputs.plan.programmes.get(at)?, answer.outcome.programmes.get(at)?);
    let name = programme_name(answer, &outcome.id);
    let (social, public) = (&outcome.break_even.social, &outcome.break_even.public);
    let who = match (programme.unit_type, programme.counts) {
        (UnitType::Stock, _) => "those covered",
        (_, Counts::Starts | Counts::People | Counts::Referred) => "those who start",
        (_, Counts::Engaged) => "those who engage",
        (_, Counts::Completed) => "those who finish",
    };
    let years = years_of(answer.inputs.settings.delivery_years.into());
    let spared = |people: Defined<f64>| {
        let people = people.value().unwrap_or(0.0).max(1.0).ceil();
        format!("{} {}", rounded_count(people), one_or_many(people, "person is", "people are"))
    };
    let everything = match social.share {
        // Pounds or calls are not people, so there is no share of them to name.
        Defined::Value(_) if !programme.counts_people => {
            format!("{name} pays for itself, counting everything, if {} spared a year of abuse over {years}", spared(social.people))
        }
        Defined::Value(share) => format!(
            "{name} pays for itself, counting everything, if {} of {who} ({} of {} people over {years}) are spared a year of abuse",
            percent(share),
            rounded_count(social.people.value().unwrap_or(0.0)),
            rounded_count(social.of_people),
        ),
        Defined::Undefined(reason) => return Some(format!("{name} cannot be asked to pay for itself: {}.", no_share(reason))),
    };
    let money = match public.share {
        Defined::Value(_) if !programme.counts_people => format!("on public money alone, if {}", spared(public.people)),
        Defined::Value(share) => {
            format!("on public money alone, if {} are ({} people)", percent(share), rounded_count(public.people.value().unwrap_or(0.0)))
        }
        Defined::Undefined(Reason::NotAchievable) => "on public money alone it cannot: even all of them would not be enough".into(),
        Defined::Undefined(_) => "public services spend nothing on it".into(),
    };
    Some(format!("{everything}; {money}. {}", effect_enough(social, public)))
}

fn no_share(reason: Reason) -> &'static str {
    match reason {
        Reason::NoCostEntered => "no cost is entered for it, and none is published",
        Reason::NothingAdded => "nothing of it is added",
        Reason::Cut => "it is a cut, which saves its cost and loses what it brings",
        Reason::NothingSpent | Reason::NoPublicCost => "nothing is spent on it",
        _ => "even if everyone it reaches were spared a year of abuse, that would be worth less than it costs",
    }
}

fn effect_enough(social: &ShareNeeded, public: &ShareNeeded) -> String {
    let part = |needed: &ShareNeeded, basis: &str| match needed.effect_share {
        Defined::Value(share) if share <= 1.0 => format!("{} of the effect claimed for it would do, {basis}", percent(share)),
        Defined::Value(share) => format!(
            "the effect claimed for it is too small, {basis}: it would have to be {} times as large",
            decimal((share * 10.0).round() / 10.0)
        ),
        Defined::Undefined(Reason::NoBenefitClaimed) => format!("no effect is claimed for it, {basis}"),
        Defined::Undefined(Reason::NotAchievable) => format!("the effect claimed for it adds cost, {basis}"),
        Defined::Undefined(_) => String::new(),
    };
    let (one, other) = (part(social, "counting everything"), part(public, "on public money alone"));
    let both: Vec<String> = [one, other].into_iter().filter(|text| !text.is_empty()).collect();
    let text = both.join("; ");
    let mut letters = text.chars();
    letters.next().map(|first| format!("{}{}.", first.to_uppercase(), letters.as_str())).unwrap_or_default()
}

fn share_of(part: f64, whole: f64) -> String {
    percent(if whole > 0.0 { part / whole } else { 0.0 })
}

/// Who pays and who saves, in a sentence or two.
pub fn who_pays_answer(answer: &Appraisal) -> Vec<Run> {
    let results = &answer.outcome.total;
    let plain = |text: String| (text, false);
    let strong = |text: String| (text, true);
    let named = super::charts::named_public_benefit(results);
    let avoided = named.max(results.public_sector.benefit);
    let Some(pays) = largest(results, |sum| sum.cost, false) else {
        let why = super::costs_missing(answer);
        return vec![plain(why.unwrap_or_else(|| format!("Nothing is spent ({}).", super::chart_basis(answer))))];
    };
    let (name, many) = payer_first(pays);
    let sum = &results.by_payer[pays as usize];
    let mut runs = vec![
        plain(format!("{name} {} ", if many { "pay" } else { "pays" })),
        strong(share_of(sum.cost, results.cost)),
        plain(" of the cost".into()),
    ];
    if pays.is_public() && sum.benefit <= -0.5 {
        runs.push(plain(format!(" and {} costs rise by ", if many { "see their" } else { "sees its" })));
        runs.push(strong(pounds_prose(-sum.benefit)));
    } else if pays.is_public() {
        runs.push(plain(format!(" and {} ", if many { "see" } else { "sees" })));
        runs.push(strong(share_of(sum.benefit.max(0.0), avoided)));
        runs.push(plain(" of the costs public services avoid".into()));
    }
    runs.push(plain(". ".into()));
    if super::charts::mostly_unnamed(results) {
        runs.push(plain("Most of what they avoid is given by its source to no one payer. ".into()));
        runs.extend(who_pays_end(answer));
        return runs;
    }
    if let Some(gains) = largest(results, |sum| sum.benefit, true).filter(|gains| *gains != pays) {
        let (name, many) = payer_in_sentence(gains);
        let other = &results.by_payer[gains as usize];
        runs.push(plain(format!(
            "The largest part of what they avoid falls to {name}, which {} {} of the cost. ",
            if many { "pay" } else { "pays" },
            share_of(other.cost, results.cost)
        )));
    }
    runs.extend(who_pays_end(answer));
    runs
}

fn who_pays_end(answer: &Appraisal) -> Vec<Run> {
    let public = &answer.outcome.total.public_sector;
    let basis = super::chart_basis(answer);
    if public.benefit <= -0.5 {
        return vec![
            ("Public services’ costs would rise by ".into(), false),
            (pounds_prose(-public.benefit), true),
            (format!(" ({basis})."), false),
        ];
    }
    if public.benefit < 0.5 {
        return vec![(format!("Public services would avoid no costs ({basis})."), false)];
    }
    let cash = if public.cashable >= 0.5 {
        format!("{} of what they avoid could leave a budget", pounds_prose(public.cashable))
    } else {
        "None of it, on balance, could leave a budget".into()
    };
    vec![
        ("Together public services would avoid ".into(), false),
        (pounds_prose(public.benefit), true),
        (format!(", and pay {}. {cash} ({basis}).", pounds_prose(public.cost)), false),
    ]
}

fn largest(results: &Results, of: fn(&PayerSum) -> f64, public: bool) -> Option<Payer> {
    let each =
        Payer::ALL.into_iter().filter(|payer| !public || payer.is_public()).map(|payer| (payer, of(&results.by_payer[payer as usize])));
    each.filter(|(_, pounds)| *pounds >= 0.5).max_by(|one, other| one.1.total_cmp(&other.1)).map(|(payer, _)| payer)
}

/// What fair shares are shares of, on either page that has them: the same shares, of two sums.
pub fn fair_share_of(answer: &Appraisal, money_needed: f64) -> [String; 2] {
    let cost = &answer.outcome.total.cost;
    let years = years_of(answer.inputs.plan.years as f64);
    let whole = format!(
        "{}, the whole cost as a present value (discounted, {}, time in kind included)",
        pounds_prose(*cost),
        price_basis(answer.inputs.settings.price_year)
    );
    let money = format!("{}, the money needed over {years} in the pounds of each year (time in kind left out)", pounds_prose(money_needed));
    [
        format!("These shares are of {whole}. “Plan a budget” takes the same shares of {money}."),
        format!("These shares are of {money}. “Who pays, who saves” takes the same shares of {whole}."),
    ]
}

/// Caption of the fair-share table.
pub fn fair_share_caption(answer: &Appraisal) -> String {
    format!("If cost followed cashable costs avoided, {}", super::chart_basis(answer))
}

pub fn fair_share_columns() -> [&'static str; 6] {
    ["Payer", "Share of cost", "Share of cashable", "Pays now", "Would pay", "Change"]
}

/// A share in a table.
pub fn share(part: f64) -> String {
    percent(part)
}

/// Caption of the yearly table.
pub fn yearly_caption(answer: &Appraisal) -> String {
    format!("Each year, real terms, not discounted, {}, {}", price_basis(answer.inputs.settings.price_year), central_case())
}

pub fn yearly_columns() -> [&'static str; 9] {
    [
        "Year",
        "Cost",
        "Of which public",
        "Benefit alone (gross)",
        "Overlap",
        "All benefit",
        "Public costs avoided",
        "Could leave a budget",
        "Cost in cash terms",
    ]
}

/// What cash terms assume.
pub fn cash_note(answer: &Appraisal) -> String {
    let inflation = answer.inputs.value(answer.inputs.plan.inflation);
    format!(
        "Cash terms are for budgets only: the money of each year, with prices rising {} a year from {}. Every other column is in {}.",
        percent_exact(inflation),
        answer.inputs.settings.price_year,
        price_basis(answer.inputs.settings.price_year),
    )
}

/// How later years count.
pub fn discount_note(answer: &Appraisal) -> String {
    match answer.inputs.settings.discount_rate {
        Some(rate) => format!("Later years count less (discounting at {}, set by you).", percent_exact(rate)),
        None => "Later years count less (discounting at the Green Book’s 3.5%).".into(),
    }
}

/// The foot of the yearly table.
pub fn all_years(years: usize) -> String {
    years_of(years as f64)
}

/// What no programme's figures hold.
pub fn never_counted() -> [&'static str; 7] {
    [
        "Children: what growing up without abuse is worth to them, and children’s social care. No UK cost for each child was found.",
        "Homicide: deaths prevented are not counted apart.",
        "Housing moves and refuge stays avoided, other than what is inside the Home Office’s victim services.",
        "Who gains most: no weight is given to people with less (distributional weights).",
        "Transfers, such as benefits and tax, which move money from one to another.",
        "Years of a life after the effect is taken to end.",
        "What it takes to recruit, train and keep staff beyond the cost lines shown.",
    ]
}

/// Caption of the table of what estimates cover.
pub fn coverage_caption() -> &'static str {
    "Kinds of value in each programme’s estimate"
}

pub fn coverage_columns() -> [&'static str; 6] {
    ["Programme", "Estimate", "Public money", "Economy", "Harm", "Not split"]
}

/// Whether a kind is covered.
pub fn covered(covered: bool) -> &'static str {
    if covered { "Counted" } else { "Not counted" }
}

/// A programme's name, with what its result leaves out where it leaves out anything: "IRIS (leaves out harm)".
pub fn named_with_gap(answer: &Appraisal, at: usize) -> String {
    let programme = &answer.inputs.plan.programmes[at];
    let name = super::programme_name(answer, &programme.id);
    match answer.inputs.plan.left_out(programme).as_slice() {
        [] => name.to_owned(),
        kinds => format!("{name} (leaves out {})", kinds_left_out(kinds)),
    }
}

/// What a programme's result leaves out, in its row: "harm; its source has a gain in health of £3.6 million".
pub fn leaves_out(answer: &Appraisal, at: usize) -> String {
    let plan = &answer.inputs.plan;
    let kinds = kinds_left_out(&plan.left_out(&plan.programmes[at]));
    match answer.health_left_out()[at] {
        Some(gain) => format!("{kinds}; its source has a gain in health of {}, before overlap", super::pounds_prose(gain)),
        None => kinds,
    }
}

/// What all programmes together leave out, under the rows.
pub fn total_leaves_out(answer: &Appraisal) -> String {
    let [every, some] = answer.inputs.plan.left_out_of_total();
    match (every.is_empty(), some.is_empty()) {
        (_, true) => kinds_left_out(&every),
        (true, false) => format!("rows are not alike: some leave out {}", kinds_left_out(&some)),
        (false, false) => format!("{}; rows are not alike: some leave out {}", kinds_left_out(&every), kinds_left_out(&some)),
    }
}

fn kinds_left_out(kinds: &[Kind]) -> String {
    let said = |kind: &Kind| match kind {
        Kind::Public => "public money",
        Kind::Economy => "the economy",
        Kind::Harm => "harm",
        Kind::Unsplit => "what is not split",
    };
    match kinds {
        [] => "nothing".into(),
        [Kind::Public, Kind::Economy, Kind::Harm] => "every kind of value".into(),
        kinds => super::list(&kinds.iter().map(said).collect::<Vec<_>>()),
    }
}

/// That the programmes of a mix leave out different kinds of value, and what; nothing where they are alike.
pub fn mix_is_unlike(answer: &Appraisal, chosen: &[usize]) -> Option<String> {
    let plan = &answer.inputs.plan;
    let left_out = |at: &usize| plan.left_out(&plan.programmes[*at]);
    let differs = chosen.iter().any(|at| left_out(at) != left_out(&chosen[0]));
    let each = chosen
        .iter()
        .filter(|at| !left_out(at).is_empty())
        .map(|at| format!("{} leaves out {}", super::programme_name(answer, &plan.programmes[*at].id), leaves_out(answer, *at)));
    differs.then(|| format!("Programmes are not alike in what they count: {}.", each.collect::<Vec<_>>().join(". ")))
}

/// Whether chosen programmes cover different kinds.
pub fn coverage_differs(differs: bool) -> &'static str {
    if differs {
        "The programmes you chose cover different kinds of value, so their totals are not like for like."
    } else {
        "The programmes you chose cover the same kinds of value."
    }
}
