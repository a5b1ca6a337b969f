//! The place page: which place, and what follows from it.

use super::figure::Said;
use super::number::{decimal, percent, rounded_count};
use super::read::{NumberKind, ParseNumberError, parse_number};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::Parameter;
use ledger_model::model::{ResolvedParameter, UnitCostBasis};
use ledger_model::places::{Area, AreaKind, AreaName, Basis, EndedArea, Inside, JoinError, NationCoverage, Place, TypedField};

/// Small texts of the page.
pub mod place_texts {
    pub const TITLE: &str = "Which place?";
    pub const LEAD: &str = "A council, police force, county, region, care board or nation. You can join several, or type in a population.";
    pub const CHOOSE: &str = "Choose";
    pub const CHOOSE_NOTE: &str = "Places that sit inside one another cannot be joined: nobody is counted twice.";
    pub const CHOSEN: &str = "Chosen places";
    pub const REMOVE: &str = "Remove";
    pub const FIRST: &str = "Choose a place";
    pub const ANOTHER: &str = "Add another place";
    pub const INSTEAD: &str = "Choose a place instead";
    pub const HINT: &str = "Start typing its name, then choose from the list.";
    pub const LIST: &str = "Places";
    pub const TYPED_KIND: &str = "typed by you";
    pub const TYPE_INSTEAD: &str = "Type a population instead";
    pub const NAME: &str = "Name of the place";
    pub const WOMEN: &str = "Women 16 and over";
    pub const MEN: &str = "Men 16 and over";
    pub const POPULATION: &str = "Whole population";
    pub const POPULATION_HINT: &str = "Everyone, children too.";
    pub const OUTSIDE: &str = "It is outside England and Wales";
    pub const USE_FIGURES: &str = "Use these figures";
    pub const PUT_RIGHT: &str = "Put this right first";
    pub const READBACK_NOTE: &str = "Everything here follows from these counts. Change any of them if you hold better local figures.";
    pub const CHANGE: &str = "Change";
    pub const CLOSE: &str = "Close";
    pub const BACK: &str = "Empty the box to go back to the figure before.";
    pub const PEOPLE: &str = "People experiencing abuse in a year";
    pub const FOR_WOMEN: &str = "Change for women";
    pub const FOR_MEN: &str = "Change for men";
    pub const FACTS: &str = "What you know of this place";
    pub const FACTS_NOTE: &str =
        "A count you type replaces our rate and is taken as certain. Where it is not, type a range for the rate among the assumptions.";
    pub const MARAC_CASES: &str = "Marac cases heard here in a year";
    pub const MARAC_CASES_HINT: &str = "It becomes local need, and what runs now of Marac where that is chosen.";
    pub const IDVA_POSTS: &str = "Full-time Idva posts here";
    pub const IDVA_POSTS_HINT: &str = "How many cases each of them takes on follows.";
    pub const CASES: &str = "High-risk cases in a year";
    pub const CASES_MORE: &str = "Heard at a Marac (multi-agency risk assessment conference)";
    pub const IDVAS: &str = "Idva posts recommended";
    pub const IDVAS_MORE: &str = "An Idva is an independent domestic violence adviser";
    pub const ADMINISTRATORS: &str = "Marac administrator posts recommended";
    pub const NOTHING_DONE: &str = "Cost of doing nothing, a year";
    pub const CONTINUE: &str = "Continue to programmes";
    pub const DOING_NOTHING: &str = "What doing nothing costs";
    pub const PROVISION: &str = "Is provision enough?";
    pub const NO_PLACE: &str = "No place chosen";
    pub const NO_PLACE_WHY: &str =
        "Once you choose one, this page shows how many people live there, how many experience abuse, and what it costs.";
    pub const OUT_OF_DATE: &str = "These are the last figures that could be worked out. Put right what is marked on this page or another.";
    pub const MIXED_YEARS: &str = "The counts are of more than one year, because some nations publish theirs later.";
    pub const APPORTIONED: &str = "A care board here holds only part of a council. The council’s people are shared between boards by where they lived at Census 2021.";
    pub const OUTSIDE_NOTE: &str =
        "This place is outside England and Wales. Rates of abuse and costs are for England and Wales, and may not hold here.";
    pub const PARTLY_NOTE: &str =
        "Some of this place is outside England and Wales. Rates of abuse and costs are for England and Wales, and may not hold there.";
}

/// What sort of area it is, to stand after its name.
pub fn kind_label(kind: AreaKind) -> &'static str {
    match kind {
        AreaKind::UnitaryAuthority => "unitary council",
        AreaKind::District => "district council",
        AreaKind::MetropolitanDistrict => "metropolitan borough",
        AreaKind::LondonBorough => "London borough",
        AreaKind::CouncilArea => "council area (Scotland)",
        AreaKind::LocalGovernmentDistrict => "council (Northern Ireland)",
        AreaKind::County => "county",
        AreaKind::MetropolitanCounty => "metropolitan county",
        AreaKind::Region => "region",
        AreaKind::PoliceForceArea => "police force area",
        AreaKind::CombinedAuthority => "combined authority",
        AreaKind::IntegratedCareBoard => "care board",
        AreaKind::LocalHealthBoard => "health board (Wales)",
        AreaKind::Country => "nation",
        AreaKind::EnglandAndWales => "two nations",
        AreaKind::UnitedKingdom => "whole country",
    }
}

/// Beside the name of an area in a list: "district council, 71,700 people", or why it cannot be joined.
pub fn place_offer(area: &Area, refused: Option<&JoinError>) -> String {
    let kind = kind_label(area.kind);
    match refused {
        Some(refused) => format!("{kind}: {}", refused.reason()),
        None => format!("{kind}, {} people", rounded_count(f64::from(area.population))),
    }
}

/// How many places the list offers, for people who hear the page.
pub fn places_offered(number: usize) -> String {
    match number {
        0 => "No place has a name like this.".into(),
        number => super::counted(number, ["place in the list.", "places in the list."]),
    }
}

/// What to do about text that is no place: "Choose a place from the list. You typed “Derbs”. Names like it are Derby and …."
pub fn place_not_chosen(text: &str, nearest: &[AreaName]) -> String {
    let typed: String = text.trim().chars().take(60).collect();
    let sentence = format!("Choose a place from the list. You typed “{typed}”.");
    let mut names: Vec<String> = nearest.iter().map(ToString::to_string).collect();
    names.dedup();
    match names.as_slice() {
        [] => sentence,
        [only] => format!("{sentence} A name like it is {only}."),
        several => format!("{sentence} Names like it are {}.", super::list(several)),
    }
}

/// What to do about the name or code of an area that has ended: "North of Tyne combined authority ended in 2024. …"
pub fn ended_area_not_chosen(ended: &EndedArea<'_>) -> String {
    format!("{} ended in {}. Its councils are still there, so choose them instead: {}.", ended.area, ended.year, councils(ended))
}

/// That the councils of an area that has ended stand in its place in a file.
pub fn ended_area_replaced(ended: &EndedArea<'_>) -> String {
    format!("{} ended in {}. Its councils stand in its place: {}.", ended.area, ended.year, councils(ended))
}

fn councils(ended: &EndedArea<'_>) -> String {
    super::list(&ended.authorities.iter().map(|council| council.name.clone()).collect::<Vec<_>>())
}

/// What a count of the place is, by its full id; nothing for any other number.
pub fn count_label(id: &str) -> Option<&'static str> {
    Some(match id {
        "place.women-16-plus" => "Women aged 16 and over",
        "place.men-16-plus" => "Men aged 16 and over",
        "place.population" => place_texts::POPULATION,
        _ => return None,
    })
}

/// "You chose Derby", or "You typed Our valley".
pub fn readback_title(place: &Place) -> String {
    if place.typed { format!("You typed {}", place.name) } else { format!("You chose {}", place.name) }
}

/// Where a count comes from: "ONS mid-2024 estimate", "typed by you".
pub fn count_source(place: &Place, changed: bool) -> String {
    if changed || place.typed {
        return "Typed by you".into();
    }
    let mut years: Vec<String> = place.counts_year.iter().map(|(year, _)| format!("mid-{year}")).collect();
    years.dedup();
    let what = if years.len() > 1 { "estimates" } else { "estimate" };
    let has = |wanted: Basis| place.counts_year.iter().any(|(_, basis)| *basis == wanted);
    let how = if has(Basis::Apportioned) {
        ", with councils that boards share divided between them"
    } else if has(Basis::Sum) || place.codes.len() > 1 {
        ", councils added up"
    } else {
        ""
    };
    format!("ONS {} {what}{how}", super::list(&years))
}

/// The release that counts of a year are of, as it is cited.
pub fn counts_cited(year: u16) -> String {
    let source = library().source(&format!("ons-population-{year}"));
    source
        .map_or_else(|| format!("Office for National Statistics, mid-year population estimates, June {year}."), |one| one.citation.clone())
}

/// Where the counts of women and men come from, the user's own changes with them.
pub fn counts_source(answer: &Appraisal) -> String {
    let place = &answer.inputs.place;
    let typed = |id: &str| answer.scenario.parameters.get(id).is_some_and(|changed| changed.value.is_some());
    let counts = ["place.women-16-plus", "place.men-16-plus"].map(typed);
    let source = count_source(place, counts == [true, true]);
    if !place.typed && counts.contains(&true) && counts.contains(&false) {
        let which = if counts[0] { "women" } else { "men" };
        return format!("{source}; the count of {which} typed by whoever made this");
    }
    source
}

/// What an empty or unreadable box of the typed place must be told.
pub fn typed_not_read(field: TypedField, text: &str) -> String {
    let label = match field {
        TypedField::Name => place_texts::NAME,
        TypedField::Women16Plus => place_texts::WOMEN,
        TypedField::Men16Plus => place_texts::MEN,
        TypedField::Population => place_texts::POPULATION,
    };
    if let Err(why @ (ParseNumberError::SeveralCells | ParseNumberError::Unclear(_) | ParseNumberError::WrongSign(..))) =
        parse_number(text, NumberKind::Count)
    {
        return super::shell::not_read(label, text, why);
    }
    let sentence = match field {
        TypedField::Name => "The name is blank: type what the place is called.",
        TypedField::Women16Plus => "Type how many women aged 16 and over there are, in digits, such as 107,000.",
        TypedField::Men16Plus => "Type how many men aged 16 and over there are, in digits, such as 105,000.",
        TypedField::Population => "Type how many people there are, children too, in digits, such as 266,000.",
    };
    sentence.to_owned()
}

/// A count changed by hand that cannot be used.
pub fn count_refused() -> &'static str {
    "Type a number of people from 0 to 100 million."
}

/// "about 10,600".
pub fn about_people(people: f64) -> String {
    format!("about {}", rounded_count(people))
}

/// "8,500 to 12,900".
pub fn people_between(low: f64, high: f64) -> String {
    format!("{} to {}", rounded_count(low), rounded_count(high))
}

/// "6.9% of women (Office for National Statistics, …) and 3% of men (…)."
pub fn prevalence_source(women: &ResolvedParameter, men: &ResolvedParameter) -> String {
    let [of_women, of_men] = [women, men].map(|one| percent(one.central));
    let [says_women, says_men] = [women, men].map(who_says);
    // What both sources begin with is said once.
    let both = says_women.split(", ").zip(says_men.split(", "));
    let shared: Vec<&str> = both.take_while(|(one, other)| one == other).map(|(part, _)| part).collect();
    if shared.len() > 1 {
        return format!("{of_women} of women and {of_men} of men aged 16 and over. {}", shared.join(", "));
    }
    format!("{of_women} of women ({says_women}) and {of_men} of men ({says_men})")
}

/// "40 for every 10,000 women aged 16 and over. SafeLives guidance, expected volume".
pub fn cases_source(rate: &ResolvedParameter) -> String {
    format!("{} for every 10,000 women aged 16 and over. {}", decimal(rate.central), who_says(rate))
}

/// "500 at the rate the UK now sees (47 for every 10,000 women)".
pub fn cases_now(cases: f64, rate: f64) -> String {
    format!("{} at the rate the UK now sees ({} for every 10,000 women)", rounded_count(cases), decimal(rate))
}

/// "1 for every 100 cases. SafeLives guidance, referrals for each full-time Idva".
pub fn posts_source(rule: &ResolvedParameter) -> String {
    format!("1 for every {} cases. {}", decimal(rule.central), who_says(rule))
}

/// Posts to one decimal.
pub fn posts(posts: f64) -> String {
    let rounded = (posts * 10.0).round() / 10.0;
    if posts > 0.0 && rounded == 0.0 { "less than 0.1".into() } else { decimal(rounded) }
}

/// "£34 million of it public money".
pub fn of_it_public(value: &str) -> String {
    format!("{value} of it public money")
}

/// "about £180 million".
pub fn about(value: &str) -> String {
    format!("about {value}")
}

/// Where what a year of abuse costs comes from, and what the figure is: "… (central case). Everyone, every kind of value, …".
pub fn nothing_done_source(answer: &Appraisal, amount: &ResolvedParameter, said: &Said) -> String {
    let source = super::sentence::upper_first(&who_says(amount));
    let others = !amount.changed && super::doing_nothing::costs_of_abuse_changed(answer);
    let changed = if others { " (some of its costs typed by you)" } else { "" };
    let share = match answer.inputs.settings.unit_cost_basis {
        UnitCostBasis::Yearly => "one year’s share",
        UnitCostBasis::WholeSpell => "a whole spell’s cost",
    };
    format!("{source}{changed}, {share}, for each person above ({}). {}.", said.range, said.basis)
}

/// Source and place in it, or the user.
fn who_says(one: &ResolvedParameter) -> String {
    if one.changed {
        return "typed by you".into();
    }
    library().parameter(&one.id).map_or_else(String::new, |parameter| format!("{}, {}", source_short(parameter), parameter.locator))
}

fn source_short(parameter: &Parameter) -> &'static str {
    library().source(&parameter.source).map_or("", |source| source.short.as_str())
}

/// "The 10 councils inside Derbyshire police force area".
pub fn inside_title(area: &Area, number: usize) -> String {
    format!("The {} inside {}", super::counted(number, ["council", "councils"]), area.named())
}

/// "Derby", or "Bassetlaw (part: 4% of its people)".
pub fn inside_said(inside: &Inside<'_>) -> String {
    let name = &inside.authority.name;
    if inside.share < 1.0 { format!("{name} (part: {} of its people)", percent(inside.share)) } else { name.clone() }
}

/// That rates are of England and Wales, where some of a place is elsewhere.
pub fn coverage_note(place: &Place) -> Option<&'static str> {
    match place.coverage {
        NationCoverage::EnglandAndWales => None,
        NationCoverage::Partly => Some(place_texts::PARTLY_NOTE),
        NationCoverage::Outside => Some(place_texts::OUTSIDE_NOTE),
    }
}

/// The same at the end of a paragraph; nothing where there is nothing to say.
pub fn outside_said(place: &Place) -> String {
    coverage_note(place).map(|note| format!(" {note}")).unwrap_or_default()
}
