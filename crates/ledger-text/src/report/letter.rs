//! A letter to whoever decides, with the place's figures in it. What only its writer knows stands in square brackets.

use super::super::figure::price_basis;
use super::super::keep::made_with;
use super::super::number::{pounds_prose, rounded_count, years_of};
use super::super::place::{outside_said, people_between};
use super::super::uncertainty::{beside_central, chance_caution};
use super::super::{
    answer::besides, answer::budget_part, average_year, costs_missing, named_programmes, present_sum, starts_later, yearly_sum,
};
use ledger_model::appraisal::Appraisal;
use ledger_model::choice;
use ledger_model::evidence::Kind;
use ledger_model::quantities::Perspective;
use ledger_model::simulation::Net;

/// To whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reader {
    #[default]
    Councillor,
    /// A Member of Parliament, or of a devolved parliament.
    Member,
    /// Whoever commissions services.
    Commissioner,
}

choice!(Reader { Councillor "Councillor", Member "Member", Commissioner "Commissioner" });

impl Reader {
    /// Everybody it can be to.
    pub const ALL: [Self; 3] = [Self::Councillor, Self::Member, Self::Commissioner];
}

/// Labels of the letter.
pub mod letter_text {
    pub const TITLE: &str = "A letter";
    pub const NOTE: &str = "With your place’s figures in it. Change it as you like; it stays on this device.";
    pub const TO: &str = "To";
    pub const LABEL: &str = "The letter";
    pub const HINT: &str = "What stands in [square brackets] is for you to fill in.";
    pub const COPY: &str = "Copy the letter";
    pub const CHANGED: &str = "The figures, or whom it is to, have changed since you edited this letter. Your text was left as it is.";
    pub const ANEW: &str = "Write it anew with today’s figures";
    pub const BACK: &str = "Put my text back";
    pub const AS_QUOTED: &str =
        "They are figures as quoted in a review of the field; some of them misread their source, and no chances are worked out round them.";
    pub const OUT_OF_DATE: &str = "Something on another page has to be put right first: do not send these figures before.";
}

/// Who it is to, as a choice.
pub fn reader(reader: Reader) -> &'static str {
    match reader {
        Reader::Councillor => "A councillor",
        Reader::Member => "A Member of Parliament",
        Reader::Commissioner => "A commissioner of services",
    }
}

/// The letter, in paragraphs.
pub fn letter(answer: &Appraisal, reader: Reader) -> String {
    let place = &answer.inputs.place.name;
    let opening = match reader {
        Reader::Councillor => format!("Dear Councillor [name]\n\nI live in [your ward] and write about domestic abuse in {place}."),
        Reader::Member => {
            format!("Dear [name of your MP]\n\nI live at [your address and postcode] and write about domestic abuse in {place}.")
        }
        Reader::Commissioner => format!("Dear [name]\n\nI write on behalf of [your organisation] about domestic abuse in {place}."),
    };
    let asking = match reader {
        Reader::Councillor => {
            "Would you ask the council what it spends on this now, and whether it would look at the figures with its partners?"
        }
        Reader::Member => {
            "Would you ask ministers and local commissioners what they plan here, and whether funding will last longer than a year?"
        }
        Reader::Commissioner => {
            "Would you look at the figures with us, test them as hard as you can, and tell us what you would need to see to fund this?"
        }
    };
    let paragraphs = [
        opening,
        need(answer),
        ask(answer),
        comes_to(answer),
        asking.to_owned(),
        format!(
            "Where the figures come from: {}. {} I can send you the calculation, with the source of every number.",
            made_with(),
            caution(answer)
        ),
        "Yours sincerely\n\n[your name]".to_owned(),
    ];
    paragraphs.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n").replace('\u{a0}', " ")
}

fn caution(answer: &Appraisal) -> &'static str {
    if answer.draws().is_some() { chance_caution() } else { letter_text::AS_QUOTED }
}

fn need(answer: &Appraisal) -> String {
    let cost = answer.doing_nothing();
    let between = answer.inputs.people_range().map(|(low, high)| format!(" ({})", people_between(low, high)));
    format!(
        "About {} people here{} experience domestic abuse in a year. As things are, that costs public services about {} a year, and everyone together, harm to victims and survivors included, about {} (one year, {}, central case).{}",
        rounded_count(cost.people),
        between.unwrap_or_default(),
        pounds_prose(cost.kinds[Kind::Public as usize]),
        yearly_sum(answer, cost.total).value,
        price_basis(answer.inputs.settings.price_year),
        outside_said(&answer.inputs.place)
    )
}

fn ask(answer: &Appraisal) -> String {
    let settings = &answer.inputs.settings;
    let missing = costs_missing(answer).map(|missing| format!(" {missing}")).unwrap_or_default();
    let average = average_year(answer);
    let what = named_programmes(answer);
    if average < 0.5 {
        return format!("I ask for {what} to be funded here.{missing}");
    }
    format!(
        "I ask for {what} to be funded here for {}: about {} a year in all, whoever pays ({}, not discounted, central case).{}{missing}",
        years_of(f64::from(settings.delivery_years)),
        yearly_sum(answer, average).value,
        price_basis(settings.price_year),
        starts_later(answer)
    )
}

/// What it comes to, whichever way it comes out.
fn comes_to(answer: &Appraisal) -> String {
    let total = &answer.outcome.total;
    let public = &total.public_sector;
    let years = years_of(f64::from(answer.inputs.settings.years));
    let sum = |pounds: f64, whose| present_sum(answer, pounds.abs(), whose).value;
    let whole = sum(total.net_present_value, Perspective::Society);
    let for_public = sum(public.net, Perspective::PublicSector);
    let besides = besides(answer);
    let counting = match besides.as_str() {
        "" if total.benefit.abs() < 0.5 => "Counting everyone’s money, and no benefit, as none was measured well enough".to_owned(),
        "" => "Counting everyone’s money, as these estimates hold no harm avoided and no lost output".to_owned(),
        besides => format!("Counting {besides} as well"),
    };
    let society = if total.net_present_value >= 0.0 {
        format!("{counting}, the gain is about {whole} more than the cost")
    } else {
        format!("{counting}, what is counted falls short of the cost by about {whole}")
    };
    let money = if public.net.abs() < 0.5 {
        format!("Over {years}, what public services would pay and what they would avoid are the same")
    } else if public.net > 0.0 {
        format!("Over {years}, public services would avoid about {for_public} more than they pay")
    } else {
        format!("I do not claim that this pays for itself: over {years}, public services would pay about {for_public} more than they avoid")
    };
    let budget: String = budget_part(answer).into_iter().map(|(text, _)| text).collect();
    format!(
        "{money} ({}; {}). {society} ({}). {budget} These are present values in {}.",
        beside_central(answer, Net::Public),
        "police, justice, NHS and councils together",
        beside_central(answer, Net::Social),
        price_basis(answer.inputs.settings.price_year)
    )
}
