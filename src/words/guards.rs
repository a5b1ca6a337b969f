//! Guards in words: what is objected to, why, and the way on that is offered.

use super::number::{count, decimal, list, percent, rounded_count, years_of};
use crate::app::{Answer, Page};
use crate::embedded::library;
use crate::model::{Guard, GuardKind, Remedy};

/// A guard in words.
#[derive(Clone, Debug, PartialEq)]
pub struct GuardSaid {
    /// What is objected to, without a full stop.
    pub title: String,
    /// Why, and that results use the figure.
    pub sentence: String,
    /// What the button that takes up the remedy says.
    pub remedy: Option<String>,
    /// Another way on: what the link says and where it leads.
    pub link: Option<(&'static str, String)>,
}

/// A guard in words.
pub fn guard(guard: &Guard, answer: &Answer) -> GuardSaid {
    let name = guard.programme.as_deref().map(|id| answer.programme(id).map_or_else(|| id.to_owned(), |one| one.name.clone()));
    let name = name.unwrap_or_default();
    let unit = guard.programme.as_deref().and_then(|id| answer.programme(id)).map(|one| one.unit.many.clone()).unwrap_or_default();
    let (title, sentence) = title_and_sentence(&guard.kind, &name, &unit, answer);
    GuardSaid { title, sentence, remedy: guard.remedy.as_ref().map(|remedy| offer(remedy, &unit)), link: way_on(guard) }
}

fn way_on(guard: &Guard) -> Option<(&'static str, String)> {
    match &guard.kind {
        GuardKind::CostNotEntered { .. } => Some(("Enter what it costs", format!("{}?field={}", Page::Programmes.address(), guard.field))),
        GuardKind::MisreadFigure { .. } => {
            Some(("Read the evidence", Page::evidence_of(guard.programme.as_deref().unwrap_or_default()).address().to_owned()))
        }
        _ => None,
    }
}

fn title_and_sentence(kind: &GuardKind, name: &str, unit: &str, answer: &Answer) -> (String, String) {
    let place = &answer.inputs.place.name;
    match kind {
        GuardKind::CostSubtractedTwice => (
            format!("{name}: its cost is taken off twice"),
            "The published saving already has the programme’s cost taken off. With no published cost to add back, that cost is \
             counted once in the saving and once as spending. Results use your figure."
                .into(),
        ),
        GuardKind::WholeSpellUsedAsYearly { years } => (
            format!("{name}: the cost of a whole spell of abuse is counted for each year"),
            format!(
                "The Home Office’s £34,015 covers a spell of about three years. Used for {} of abuse avoided, harm and lost output \
                 are counted up to three times. Results use your choice.",
                years_of(*years)
            ),
        ),
        GuardKind::OldUnitCostsWithNewPrevalence => (
            "The newer survey questions and the older unit costs do not belong together".into(),
            "The newer questions count more kinds of abuse and so more people, many of them less seriously harmed on average. The \
             Home Office’s costs were built on the older questions. Multiplied, the two overstate what abuse costs. Results use your \
             choice."
                .into(),
        ),
        GuardKind::ScaleAboveNeed { units, need } => (
            format!("{name}: {} {unit} is more than the need here", rounded_count(*units)),
            format!("We estimate about {} a year in {place}, with what is already in place. Results use your figure.", count(need.floor())),
        ),
        GuardKind::BeforeAfterWithoutDeadweight => (
            format!("{name}: a before-and-after figure is taken as the programme’s own effect"),
            "It compares people before with the same people after. Some would have stopped anyway, and nothing is taken off for them \
             (deadweight). Results use the figure."
                .into(),
        ),
        GuardKind::BeyondFollowUp { years, follow_up } => (
            format!("{name}: the effect is taken to last longer than anyone was followed up"),
            format!(
                "People were followed for {}, and the effect is taken to last {}. Results use your figure.",
                follow_up_span(*follow_up),
                years_of(*years)
            ),
        ),
        GuardKind::AbovePool { share } => (
            format!("{name}: the costs avoided are more than the abuse here costs"),
            format!(
                "In its fullest year the benefit claimed is {} of the whole yearly cost of the abuse it could reach. No more than all of \
                 it is counted.",
                percent(*share)
            ),
        ),
        GuardKind::ProviderRatioCounted => (
            format!("{name}: a provider’s own ratio is counted as an effect"),
            "Ratios that providers publish for their own services leave out what would have happened anyway, and cannot be checked \
             from here. Results count it."
                .into(),
        ),
        GuardKind::HorizonTooShort { years, effect } => (
            format!("{name}: {} is shorter than the published effect", years_of(f64::from(*years))),
            format!(
                "The study looked at {}. We spread its gain evenly over those years, so a shorter look may count gains that come late \
                 too early.",
                years_of(*effect)
            ),
        ),
        GuardKind::FewPeople { people, few } => (
            format!("{name}: about {} in the fullest year is few", people_count(*people)),
            format!("Below {} people, what happens to one or two of them decides the result, and averages say little.", count(*few)),
        ),
        GuardKind::PaidForTwice { other, line } => {
            let other = answer.programme(other).map_or(other.as_str(), |one| one.name.as_str());
            let label = cost_label(name, line, answer);
            (
                format!("{name}: “{label}” may be paid for twice"),
                format!("{other} is chosen too, and its cost already includes this. Results count both."),
            )
        }
        GuardKind::EvidenceOverlaps { other, note } => {
            let other = answer.programme(other).map_or(other.as_str(), |one| one.name.as_str());
            (format!("{name} and {other}: their evidence overlaps"), format!("{note} Results count both."))
        }
        GuardKind::Misquoted { flag } => (format!("{name}: the figure as quoted misreads its source"), flag.clone()),
        GuardKind::OutsideEnglandAndWales { wholly } => {
            let part = if *wholly { format!("{place} is") } else { format!("Part of {place} is") };
            (
                "Some figures are for England and Wales".into(),
                format!(
                    "{part} outside England and Wales. How many people experience abuse, what abuse costs and who pays are England and \
                     Wales figures; use local ones where you have them."
                ),
            )
        }
        GuardKind::CountsOfDifferentYears => {
            let years: Vec<String> = answer.inputs.place.counts_year.iter().map(|(year, _)| format!("mid-{year}")).collect();
            let mut years = years;
            years.dedup();
            (
                "The areas were counted in different years".into(),
                format!("Their counts of people are for {}, added up as they are.", list(&years)),
            )
        }
        GuardKind::PriceIndexEndsEarly { parameter } => {
            let label = library().parameter(parameter).map_or(parameter.clone(), |one| one.label.clone());
            (
                format!("{label}: only part of its price year is covered"),
                "The price index ends before that financial year does, so the index of its first calendar year is used.".into(),
            )
        }
        GuardKind::CostNotEntered { parameter } => (
            format!("{name}: no cost is entered"),
            format!(
                "Nobody has published “{}”, so it stands as £0 and the total cost is too low. Results use £0 until you enter your own \
                 figure; if it costs nothing, enter 0.",
                parameter_label(parameter, answer)
            ),
        ),
        GuardKind::MisreadFigure { title, parameter } => (
            format!("{name}: this number is often misread"),
            format!(
                "{title}. It is the number you typed in “{}”. Read what its source says before you rely on it. Results use your figure.",
                parameter_label(parameter, answer)
            ),
        ),
        GuardKind::AsQuoted => (
            "These are figures as quoted in the review".into(),
            "They include figures that misread their sources. Nothing is taken off for people reached twice, and nothing is capped.".into(),
        ),
    }
}

fn parameter_label(full_id: &str, answer: &Answer) -> String {
    let own = answer.scenario.own_programmes.iter().flat_map(|own| own.parameters.iter().map(move |one| (own.full_id(&one.id), one)));
    let own = own.into_iter().find(|(id, _)| id == full_id).map(|(_, one)| one);
    library().parameter(full_id).or(own).map_or_else(|| full_id.to_owned(), |one| one.label.clone())
}

fn cost_label(name: &str, line: &str, answer: &Answer) -> String {
    let programmes = answer.scenario.own_programmes.iter().chain(&library().programmes);
    let lines = programmes.filter(|one| one.name == name).flat_map(|one| &one.costs);
    lines.into_iter().find(|cost| cost.id == line).map_or_else(|| line.to_owned(), |cost| cost.label.clone())
}

fn follow_up_span(years: f64) -> String {
    let months = (years * 12.0).round();
    if years < 1.0 { format!("{} {}", decimal(months), super::plural(months, &["month", "months"])) } else { years_of(years) }
}

fn people_count(people: f64) -> String {
    let text = rounded_count(people);
    let one = if text == "1" { 1.0 } else { people.max(2.0) };
    format!("{text} {}", super::plural(one, &["person", "people"]))
}

fn offer(remedy: &Remedy, unit: &str) -> String {
    match remedy {
        Remedy::Scale(units) => format!("Use {} {unit}", count(*units)),
        Remedy::WithoutCost(_) => "Leave that cost out here".into(),
        Remedy::YearlyUnitCosts => "Use one year’s share of the cost".into(),
        Remedy::OlderPrevalence => "Use the older questions".into(),
        Remedy::Years(years) => format!("Look at {}", years_of(f64::from(*years))),
        Remedy::Reset(_) => "Use the published figure".into(),
        Remedy::DefaultEstimate => "Use our default estimate".into(),
    }
}
