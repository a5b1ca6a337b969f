//! The page for a programme of the user's own in words: names, sentences, and what is wrong.

use super::fault::refusal;
use super::own_labels::own_label;
use super::own_texts::own_text as texts;
use super::sentence::lower_first;
use super::working::{kind_in_working, payer_in_working};
use super::{assumptions::unit_line, decimal};
use ledger_model::embedded::library;
use ledger_model::evidence::{Claim, EvidenceError, Kind, Parameter, Payer, Programme, Unit};

/// Id of the source that stands for the user's own word.
pub const USERS_OWN: &str = "users-own";

/// Whether a number rests on the user's own word.
pub fn is_users_own(parameter: &Parameter) -> bool {
    parameter.source == USERS_OWN
}

/// A text with a capital at its beginning.
pub fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The name of a programme taken over from the library.
pub fn own_copy_name(name: &str) -> String {
    format!("{name}, your own")
}

/// "People each year".
pub fn own_each_year(many: &str) -> String {
    format!("{} each year", sentence_case(many))
}

/// A unit for a list: "£ for each person".
pub fn own_unit(unit: Unit, programme: &Programme) -> String {
    let one = unit_line(unit, Some(programme), library().national.defaults.price_year);
    one.split(", 2").next().unwrap_or(&one).to_owned()
}

/// What stands beside the boxes of a number: its unit without its price year, which has a box of its own.
pub fn own_unit_of(id: &str, programme: &Programme) -> String {
    let unit = programme.parameters.iter().find(|one| one.id == id).map(|one| one.unit);
    let rest = |unit: Unit| if unit.is_money() { " A price year is written 2024 or 2016/17." } else { "" };
    unit.map_or_else(String::new, |unit| {
        format!("{}. Low and high may be left empty.{}", sentence_case(&own_unit(unit, programme)), rest(unit))
    })
}

/// One of the programme's own numbers, in a list.
pub fn own_number_named(one: &Parameter) -> String {
    format!("Its own: {}", lower_first(&one.label))
}

/// A shared number, in a list: "Shared: years an effect lasts (1)".
pub fn shared_number(one: &Parameter) -> String {
    let (value, sign) = if one.unit.is_percentage() { (one.value * 100.0, "%") } else { (one.value, "") };
    format!("Shared: {} ({}{sign})", lower_first(&one.label), decimal((value * 1e6).round() / 1e6))
}

/// A published figure, in a list of numbers.
pub fn own_claim_named(one: &Claim) -> String {
    format!("Published figure: {}", if one.text.is_empty() { &one.id } else { &one.text })
}

/// "Take over IRIS"; for people who hear the page.
pub fn own_named(what: &str, name: &str) -> String {
    format!(" {what}: {name}")
}

/// A share of somebody, for people who hear the page.
pub fn own_share(payer: Payer, kind: Kind, is_gain: bool) -> String {
    let payer = sentence_case(payer_in_working(payer));
    if is_gain && kind != Kind::Public { format!("{payer} ({})", kind_in_working(kind)) } else { payer }
}

/// The button that takes another name: "Call it Night line 2".
pub fn own_call_it(name: &str) -> String {
    format!("Call it {name}")
}

/// The way to the published figures of the programme that one of the user's own started as: "Published figures: the evidence
/// page of CARA".
pub fn published_figures_of(name: &str) -> String {
    format!("Published figures: the evidence page of {name}")
}

/// The file a programme is downloaded as.
pub fn own_file(id: &str) -> String {
    format!("{id}.toml")
}

/// What has to be checked before a programme is proposed, as lines of comment.
pub fn own_proposal(programme: &Programme) -> String {
    let folder = format!("data/programmes/{}.toml", programme.id);
    format!(
        "# {}. To propose it, save it as {folder}.\n# Before proposing it, check: every source (“users-own” stands for the word of \
         whoever typed it: name the paper, page or contract, and add it to sources.toml),\n# every standing (source-seen only where you \
         read it yourself), every price year, and the id, which never changes once released.\n",
        programme.name.replace(char::is_control, " ")
    )
}

/// Both ends or none.
pub fn own_both_ends(label: &str) -> String {
    format!("{label}: the box is empty. Type both low and high, or leave both empty.")
}

/// A fault of the library's checks at a field of the form.
pub fn own_fault(field: &str, fault: &EvidenceError, made: &Programme) -> String {
    let sentence = in_the_units_of_the_box(fault, made).unwrap_or_else(|| fault.sentence.clone());
    format!("{}: {sentence}", own_label_in(field, made))
}

/// What is wrong with a number, in percent where its boxes are.
fn in_the_units_of_the_box(fault: &EvidenceError, made: &Programme) -> Option<String> {
    let id = fault.key.strip_prefix("parameter ")?.strip_suffix(", value")?;
    let one = made.parameters.iter().find(|one| one.id == id)?;
    let refused = one.uncertain().check(one.unit.bounds()).err()?;
    Some(format!("{}.", refusal(&refused, one.unit)))
}

/// The label of a field with what it belongs to: "Amount, low".
pub fn own_label_in(field: &str, programme: &Programme) -> String {
    let (head, part) = field.split_once(", ").unwrap_or((field, ""));
    let (kind, id) = head.split_once(' ').unwrap_or((head, ""));
    let label = own_label(field);
    let owner = match kind {
        "parameter" => programme.parameters.iter().find(|one| one.id == id).map(|one| one.label.as_str()),
        "split" => programme.splits.iter().find(|one| one.id == id).map(|one| one.label.as_str()),
        "cost" => programme.costs.iter().find(|one| one.id == id).map(|one| one.label.as_str()),
        "estimate" => programme.estimate(id).map(|one| one.label.as_str()),
        "claim" => programme.claims.iter().find(|one| one.id == id).map(|one| one.text.as_str()),
        _ => None,
    };
    match owner.map(str::trim).filter(|owner| !owner.is_empty()) {
        Some(owner) if part == "value" || part.is_empty() => owner.to_owned(),
        Some(owner) => format!("{owner}, {}", lower_first(label)),
        None if label.is_empty() => sentence_case(&field.replace('_', " ")),
        None => label.to_owned(),
    }
}

/// Short names of the library's sources.
pub fn own_sources() -> Vec<&'static str> {
    library().sources.iter().map(|source| source.short.as_str()).collect()
}

/// A published figure of the user's, for people who hear the page.
pub fn own_claim(text: &str) -> String {
    if text.is_empty() { texts::CLAIMS.to_owned() } else { text.to_owned() }
}

/// "Download night-line.toml".
pub fn own_download(name: &str) -> String {
    format!("{} {name}", texts::DOWNLOAD)
}
