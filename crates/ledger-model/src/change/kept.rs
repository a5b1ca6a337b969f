//! A typed change as it is kept on the device: a verb, what it is of, its number and whose prices it is in. Written by hand,
//! because what serde derives for every change weighs ten times as much in the page.

use super::{BudgetEdit, Change};
use crate::model::Priced;
use crate::quantities::PriceYear;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Verb, of what, number, price year.
type Kept = (String, String, Option<f64>, Option<PriceYear>);

/// Changes of boxes for a number. Others are not kept with their text: they are made anew when it is typed again.
fn kept(change: &Change) -> Option<Kept> {
    use Change::*;
    let whole = |number: &Option<u16>| number.map(f64::from);
    let (verb, of, number, prices) = match change {
        Scale { programme, units } => ("scale", programme.as_str(), *units, None),
        AlreadyInPlace { programme, units } => ("already", programme.as_str(), *units, None),
        Years(years) => ("years", "", whole(years), None),
        DeliveryYears(years) => ("delivery", "", whole(years), None),
        FirstYear(year) => ("first", "", whole(year), None),
        DiscountRate(rate) => ("rate", "", *rate, None),
        Central { parameter, value, price_year } => ("central", parameter.as_str(), Some(*value), *price_year),
        Low { parameter, value, price_year } => ("low", parameter.as_str(), Some(*value), *price_year),
        High { parameter, value, price_year } => ("high", parameter.as_str(), Some(*value), *price_year),
        ResetParameter(parameter) => ("reset", parameter.as_str(), None, None),
        Actual { standard, number } => ("actual", standard.as_str(), *number, None),
        CostOfOne { standard, pounds, price_year } => ("cost", standard.as_str(), *pounds, Some(*price_year)),
        StartsAfter { programme, years } => ("starts", programme.as_str(), whole(years), None),
        Budget(BudgetEdit::AYear(cost)) => ("budget", "", cost.map(|cost| cost.pounds), cost.map(|cost| cost.price_year)),
        Budget(BudgetEdit::Smallest { programme, units }) => ("smallest", programme.as_str(), *units, None),
        Budget(BudgetEdit::Largest { programme, units }) => ("largest", programme.as_str(), *units, None),
        _ => return None,
    };
    Some((verb.to_owned(), of.to_owned(), number, prices))
}

fn change((verb, of, number, price_year): Kept) -> Option<Change> {
    use Change::*;
    let whole = number.map(|number| number as u16);
    Some(match verb.as_str() {
        "scale" => Scale { programme: of, units: number },
        "already" => AlreadyInPlace { programme: of, units: number },
        "years" => Years(whole),
        "delivery" => DeliveryYears(whole),
        "first" => FirstYear(whole),
        "rate" => DiscountRate(number),
        "central" => Central { parameter: of, value: number?, price_year },
        "low" => Low { parameter: of, value: number?, price_year },
        "high" => High { parameter: of, value: number?, price_year },
        "reset" => ResetParameter(of),
        "actual" => Actual { standard: of, number },
        "cost" => CostOfOne { standard: of, pounds: number, price_year: price_year? },
        "starts" => StartsAfter { programme: of, years: whole },
        "budget" => Budget(BudgetEdit::AYear(number.zip(price_year).map(|(pounds, price_year)| Priced { pounds, price_year }))),
        "smallest" => Budget(BudgetEdit::Smallest { programme: of, units: number }),
        "largest" => Budget(BudgetEdit::Largest { programme: of, units: number }),
        _ => return None,
    })
}

/// Writes a change, where it is one that is kept.
pub fn serialize<S: Serializer>(waiting: &Option<Change>, out: S) -> Result<S::Ok, S::Error> {
    waiting.as_ref().and_then(kept).serialize(out)
}

/// Reads it; none for one that is not known.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Change>, D::Error> {
    Ok(Option::<Kept>::deserialize(from)?.and_then(change))
}
