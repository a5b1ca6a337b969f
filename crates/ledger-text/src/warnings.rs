//! Guards in words: what is objected to, why, and the way on that is offered.

use super::number::{count, decimal, list, percent, rounded_count, years_of};
use super::own_programme::is_users_own;
use crate::route::Route;
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::model::{EffectPlan, QuickFix, Warning, WarningKind};

/// A guard in words.
#[derive(Clone, Debug, PartialEq)]
pub struct WarningText {
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
pub fn warning(warning: &Warning, answer: &Appraisal) -> WarningText {
    let name = warning.programme.as_deref().map(|id| answer.programme(id).map_or_else(|| id.to_owned(), |one| one.name.clone()));
    let name = name.unwrap_or_default();
    let unit = warning.programme.as_deref().and_then(|id| answer.programme(id)).map(|one| one.unit.many.clone()).unwrap_or_default();
    let (title, sentence) = title_and_sentence(warning, &name, &unit, answer);
    let sentence = used(warning, answer).map_or(sentence.clone(), |used| format!("{sentence} {used}"));
    WarningText { title, sentence, remedy: warning.remedy.as_ref().map(|remedy| offer(remedy, &unit)), link: way_on(warning) }
}

/// That results use the figure, and whose it is; nothing where the guard's own sentence says what is counted.
fn used(warning: &Warning, answer: &Appraisal) -> Option<&'static str> {
    let of_figure = |is_own: bool| if is_own { "Results use your figure." } else { "Results use this figure." };
    let chosen = || answer.scenario.programmes.get(warning.programme.as_deref()?);
    Some(match warning.kind {
        WarningKind::WholeSpellUsedAsYearly { .. } | WarningKind::OldUnitCostsWithNewPrevalence => "Results use your choice.",
        WarningKind::ScaleAboveNeed { .. } => of_figure(chosen().is_some_and(|one| one.wanted.is_some() || one.now.is_some())),
        WarningKind::CostSubtractedTwice
        | WarningKind::BeforeAfterWithoutDeadweight
        | WarningKind::BeyondFollowUp { .. }
        | WarningKind::MisreadFigure { .. } => of_figure(is_users(&warning.field, answer)),
        WarningKind::ProviderRatioCounted => "Results count it.",
        _ => return None,
    })
}

/// Whether the user typed the number of a field, or of a programme of their own.
fn is_users(field: &str, answer: &Appraisal) -> bool {
    let Some(id) = field.strip_prefix("parameters.") else { return false };
    let (id, end) =
        id.strip_suffix(".low").map(|id| (id, "low")).or_else(|| id.strip_suffix(".high").map(|id| (id, "high"))).unwrap_or((id, ""));
    let typed = answer.scenario.parameters.get(id).is_some_and(|changed| match end {
        "low" => changed.low.is_some(),
        "high" => changed.high.is_some(),
        _ => changed.value.is_some(),
    });
    typed || answer.inputs.own_number(id).is_some_and(|(number, _)| is_users_own(number))
}

fn way_on(warning: &Warning) -> Option<(&'static str, String)> {
    match &warning.kind {
        WarningKind::CostNotEntered { .. } => Some(("Enter what it costs", Route::Programmes.field_address(&warning.field))),
        WarningKind::ShareNotEntered { .. } => Some(("Enter the share", Route::Assumptions.field_address(&warning.field))),
        WarningKind::MisreadFigure { .. } => {
            Some(("Read the evidence", Route::evidence_of(warning.programme.as_deref().unwrap_or_default()).address().to_owned()))
        }
        _ => None,
    }
}

fn title_and_sentence(warning: &Warning, name: &str, unit: &str, answer: &Appraisal) -> (String, String) {
    let place = &answer.inputs.place.name;
    match &warning.kind {
        WarningKind::CostSubtractedTwice => (
            format!("{name}: its cost is taken off twice"),
            "The published saving already has the programme’s cost taken off. With no published cost to add back, that cost is \
             counted once in the saving and once as spending."
                .into(),
        ),
        WarningKind::WholeSpellUsedAsYearly { years } => (
            format!("{name}: the cost of a whole spell of abuse is counted for each year"),
            format!(
                "The Home Office’s £34,015 covers a spell of about three years. Used for {} of abuse avoided, harm and lost output \
                 are counted up to three times.",
                years_of(*years)
            ),
        ),
        WarningKind::OldUnitCostsWithNewPrevalence => (
            "The newer survey questions and the older unit costs do not belong together".into(),
            "The newer questions count more kinds of abuse and so more people, many of them less seriously harmed on average. The \
             Home Office’s costs were built on the older questions. Multiplied, the two overstate what abuse costs."
                .into(),
        ),
        WarningKind::ScaleAboveNeed { units, need } => (
            format!("{name}: {} {unit} is more than the need here", rounded_count(*units)),
            format!("We estimate about {} a year in {place}, with what runs now.", count(need.floor())),
        ),
        WarningKind::BeforeAfterWithoutDeadweight => (
            format!("{name}: a before-and-after figure is taken as the programme’s own effect"),
            "It compares people before with the same people after. Some would have stopped anyway, and nothing is taken off for them \
             (deadweight)."
                .into(),
        ),
        WarningKind::BeyondFollowUp { years, follow_up } => (
            format!("{name}: the effect is taken to last longer than anyone was followed up"),
            format!("People were followed for {}, and the effect is taken to last {}.", follow_up_span(*follow_up), years_of(*years)),
        ),
        WarningKind::AbovePool { share } => (
            format!("{name}: the costs avoided are more than the abuse here costs"),
            format!(
                "In its fullest year the benefit claimed is {} of the whole yearly cost of the abuse it could reach. {}",
                percent(*share),
                if answer.inputs.plan.overlap.is_some() {
                    "No more than all of it is counted."
                } else {
                    "Figures as quoted are not capped, so all that is claimed is counted."
                }
            ),
        ),
        WarningKind::ProviderRatioCounted => (
            format!("{name}: a provider’s own ratio is counted as an effect"),
            "Ratios that providers publish for their own services leave out what would have happened anyway, and cannot be checked \
             from here."
                .into(),
        ),
        WarningKind::ImpossibleReduction { after, reduction } => (
            format!("{name}: a reduction of {} is more than there can have been", percent(*reduction)),
            format!(
                "Abuse went on for {} of people with the programme. Without it, it would have gone on for no more than all of them. \
                 Results take it to be all of them.",
                percent(*after)
            ),
        ),
        WarningKind::HorizonTooShort { years, effect } => horizon(warning, name, (*years, *effect), answer),
        WarningKind::FewPeople { people, few } => (
            format!("{name}: about {} in the fullest year is few", people_count(*people)),
            format!("Below {} people, what happens to one or two of them decides the result, and averages say little.", count(*few)),
        ),
        WarningKind::PaidForTwice { other, line } => {
            let other = answer.programme(other).map_or(other.as_str(), |one| one.name.as_str());
            let label = cost_label(name, line, answer);
            (
                format!("{name}: “{label}” may be paid for twice"),
                format!("{other} is chosen too, and its cost already includes this. Results count both."),
            )
        }
        WarningKind::EvidenceOverlaps { other, note } => {
            let other = answer.programme(other).map_or(other.as_str(), |one| one.name.as_str());
            (format!("{name} and {other}: their evidence overlaps"), format!("{note} Results count both."))
        }
        WarningKind::Misquoted { flag } => (format!("{name}: the figure as quoted misreads its source"), flag.clone()),
        WarningKind::OutsideEnglandAndWales { wholly } => {
            let part = if *wholly { format!("{place} is") } else { format!("Part of {place} is") };
            (
                "Some figures are for England and Wales".into(),
                format!(
                    "{part} outside England and Wales. How many people experience abuse, what abuse costs and who pays are England and \
                     Wales figures; use local ones where you have them."
                ),
            )
        }
        WarningKind::CountsOfDifferentYears => {
            let years: Vec<String> = answer.inputs.place.counts_year.iter().map(|(year, _)| format!("mid-{year}")).collect();
            let mut years = years;
            years.dedup();
            (
                "The areas were counted in different years".into(),
                format!("Their counts of people are for {}, added up as they are.", list(&years)),
            )
        }
        WarningKind::PriceIndexEndsEarly { year } => {
            let title = match priced(warning, answer) {
                Some(label) => format!("{label}: only part of its price year is covered"),
                None => format!("Prices of {year}: only part of that year is covered"),
            };
            (title, format!("The price index ends before {year} does, so the index of its first calendar year is used."))
        }
        WarningKind::PriceYearAlone => (
            format!("{}: a price year alone changes nothing", priced(warning, answer).unwrap_or_default()),
            "The scenario gives a price year for it and no number, so the number stands as it was. Type the number that is in those \
             prices, or leave it as it is."
                .into(),
        ),
        WarningKind::CostNotEntered { parameter } => (
            format!("{name}: no cost is entered"),
            format!(
                "Nobody has published “{}”, so it stands as £0 and the total cost is too low. Results use £0 until you enter your own \
                 figure; if it costs nothing, enter 0.",
                parameter_label(parameter, answer)
            ),
        ),
        WarningKind::ShareNotEntered { parameter } => (
            format!("{name}: no effect is counted until a share is entered"),
            format!(
                "Nobody has published “{}”, so it stands as 0%. Enter your own figure, and the effect counts for that share.",
                parameter_label(parameter, answer)
            ),
        ),
        WarningKind::MisreadFigure { title, parameter } => (
            format!("{name}: this number is often misread"),
            format!(
                "{title}. It is the number you typed in “{}”. Read what its source says before you rely on it.",
                parameter_label(parameter, answer)
            ),
        ),
        WarningKind::AsQuoted => (
            "These are figures as quoted in the review".into(),
            format!(
                "{} Nothing is taken off for people reached twice, and nothing is capped.",
                if answer.warnings.iter().any(|one| matches!(one.kind, WarningKind::Misquoted { .. })) {
                    "They include figures that misread their sources."
                } else {
                    "Some figures of the review misread their sources; none of those is known to be among these."
                }
            ),
        ),
    }
}

/// Fewer years are looked at than an effect lasts: what that does depends on how its gain is spread, and who says how long it lasts.
fn horizon(warning: &Warning, name: &str, (years, effect): (u16, f64), answer: &Appraisal) -> (String, String) {
    let looked_at = years_of(f64::from(years));
    let plan = answer.inputs.plan.programmes.iter().find(|plan| warning.programme.as_deref() == Some(plan.id.as_str()));
    if let Some(EffectPlan::NetSaving { years: over, .. }) = plan.map(|plan| &plan.effect) {
        let is_published = !is_users(&format!("parameters.{}", answer.inputs.parameter(*over).id), answer);
        let (which, from) = if is_published {
            (
                "the published effect",
                format!("The study looked at {}. We spread its gain evenly over them", years_of(answer.inputs.value(*over))),
            )
        } else {
            ("its effect", format!("Its gain is spread evenly over {}, as you typed", years_of(answer.inputs.value(*over))))
        };
        return (
            format!("{name}: {looked_at} is shorter than {which}"),
            format!("{from}, so a shorter look may count gains that come late too early."),
        );
    }
    let later = if answer.inputs.settings.count_later_benefits {
        "What comes after the last year looked at is counted, as you asked."
    } else {
        "What comes after the last year looked at is shown and not counted."
    };
    (
        format!("{name}: {looked_at} is shorter than its effect"),
        format!("The effect on whoever starts is over after {}. {later}", years_of(effect)),
    )
}

fn parameter_label(full_id: &str, answer: &Appraisal) -> String {
    answer.library().parameter(full_id).map_or_else(|| full_id.to_owned(), |one| one.label.clone())
}

fn cost_label(name: &str, line: &str, answer: &Appraisal) -> String {
    let programmes = answer.scenario.own_programmes.iter().chain(&library().programmes);
    let lines = programmes.filter(|one| one.name == name).flat_map(|one| &one.costs);
    lines.into_iter().find(|cost| cost.id == line).map_or_else(|| line.to_owned(), |cost| cost.label.clone())
}

fn follow_up_span(years: f64) -> String {
    let months = (years * 12.0).round();
    if years < 1.0 { format!("{} {}", decimal(months), super::plural(months, ["month", "months"])) } else { years_of(years) }
}

/// What the amount at a guard's field is called; nothing for the whole scenario's prices and the budget's.
fn priced(warning: &Warning, answer: &Appraisal) -> Option<String> {
    let standard = |id: &&str| warning.field.strip_prefix("provision.").and_then(|rest| rest.strip_suffix(".cost")) == Some(*id);
    match warning.field.strip_prefix("parameters.") {
        Some(id) => Some(parameter_label(id, answer)),
        None => library().standards.standards.iter().find(|one| standard(&one.id.as_str())).map(|one| one.label.clone()),
    }
}

fn people_count(people: f64) -> String {
    let text = rounded_count(people);
    let one = if text == "1" { 1.0 } else { people.max(2.0) };
    format!("{text} {}", super::plural(one, ["person", "people"]))
}

fn offer(remedy: &QuickFix, unit: &str) -> String {
    match remedy {
        QuickFix::Wanted(units) => format!("Use {} {unit}", count(*units)),
        QuickFix::WithoutCost(_) => "Leave that cost out here".into(),
        QuickFix::YearlyUnitCosts => "Use one year’s share of the cost".into(),
        QuickFix::OlderPrevalence => "Use the older questions".into(),
        QuickFix::Years(years) => format!("Look at {}", years_of(f64::from(*years))),
        QuickFix::Reset(_) => "Use the published figure".into(),
        QuickFix::DefaultEstimate => "Use our default estimate".into(),
    }
}
