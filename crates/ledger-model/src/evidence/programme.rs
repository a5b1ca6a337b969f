//! A programme: who it is for, how it is delivered, what it costs and what is said of it.

use super::{Claim, CostLine, Derived, Estimate, EstimateKind, Gap, Parameter, ReferenceService, Split, Study};
use serde::{Deserialize, Serialize};

/// A programme. A user's own has exactly the same shape as the library's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Kebab-case, never changed once released.
    pub id: String,
    /// Short name: "Marac with Idva".
    pub name: String,
    /// Name in full, with abbreviations spelled out. No full stop.
    pub full_name: String,
    /// When it steps in.
    pub tier: PreventionLevel,
    /// Who it works with: "Victims and survivors".
    pub works_with: String,
    /// Who it works with, for finding it in a list.
    pub audiences: Vec<Audience>,
    /// Where it takes place: "General practice". No full stop.
    pub setting: String,
    /// Who exactly. Ends with a full stop.
    pub cohort: String,
    /// What happens, in a sentence or two. Ends with a full stop.
    pub summary: String,
    /// Whether it is one of the services that the Home Office's costs of victim services count.
    #[serde(default)]
    pub is_victim_support: bool,
    /// The review's ratings.
    pub ratings: Ratings,
    /// What is delivered and counted.
    pub unit: UnitOfDelivery,
    /// How much is delivered unless the user says otherwise.
    pub scale: Scale,
    /// True where law or policy has it running everywhere, so that the page asks how much of it runs now.
    #[serde(default)]
    pub runs_everywhere: bool,
    /// Share of the scale reached in each delivery year; the last carries on.
    #[serde(default)]
    pub ramp: Option<Ramp>,
    /// How units become people.
    #[serde(default)]
    pub delivery: Delivery,
    /// How many times the average victim's cost a year of abuse costs, for the people it works with: named once for the
    /// programme, because it holds whichever estimate is used. Absent means once.
    #[serde(default)]
    pub severity: Option<String>,
    /// Numbers the model reads.
    #[serde(default, rename = "parameter")]
    pub parameters: Vec<Parameter>,
    /// Shares that add up to 100%.
    #[serde(default, rename = "split")]
    pub splits: Vec<Split>,
    #[serde(default, rename = "cost")]
    pub costs: Vec<CostLine>,
    /// A service elsewhere that costs or effects are scaled from.
    #[serde(default)]
    pub reference: Option<ReferenceService>,
    /// What it is thought to do.
    #[serde(default, rename = "estimate")]
    pub estimates: Vec<Estimate>,
    /// The family whose estimate it has, by id.
    #[serde(default)]
    pub family: Option<String>,
    /// Which estimate each evidence stance uses.
    pub stances: Stances,
    /// Published figures, shown and never summed.
    #[serde(default, rename = "claim")]
    pub claims: Vec<Claim>,
    /// What nobody has found.
    #[serde(default, rename = "gap")]
    pub gaps: Vec<Gap>,
    /// Studies behind the estimates.
    #[serde(default, rename = "study")]
    pub studies: Vec<Study>,
    /// For a user's own: the programme of the library it started as a copy of, by id. Its published figures stay there.
    #[serde(default)]
    pub copied_from: Option<String>,
    /// Programmes whose effect rests on evidence that overlaps with this one's.
    #[serde(default, rename = "overlap")]
    pub overlaps: Vec<Overlap>,
    /// Why no estimate is the default, where none is. Ends with a full stop.
    #[serde(default)]
    pub no_estimate: Option<String>,
    /// How the default estimate was derived, step by step. Sentences.
    #[serde(default)]
    pub derived: Vec<String>,
    /// What would change our mind. Sentences.
    #[serde(default)]
    pub change_our_mind: Vec<String>,
    /// Questions to settle before commissioning it. Each ends with a question mark.
    #[serde(default)]
    pub feasibility: Vec<String>,
}

/// A programme whose evidence overlaps with another's: said in one of the two files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overlap {
    /// Id of the other programme.
    pub with: String,
    /// How they overlap. Ends with a full stop.
    pub note: String,
}

/// Who a programme works with, for finding it in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Victims and survivors.
    Victims,
    /// People using abusive behaviour.
    Perpetrators,
    /// Children and young people.
    Young,
    /// Professionals and volunteers.
    Professionals,
    /// Everyone.
    Public,
}

impl Audience {
    /// All of them, in the order they are listed.
    pub const ALL: [Self; 5] = [Self::Victims, Self::Perpetrators, Self::Young, Self::Professionals, Self::Public];
}

/// When a programme steps in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PreventionLevel {
    /// Before abuse starts.
    Primary,
    /// Early.
    Secondary,
    /// At high risk or after serious harm.
    Tertiary,
    /// At every stage.
    All,
}

/// The review's ratings of a programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ratings {
    /// How good the evidence is.
    pub evidence: Rating,
    /// How large the effect.
    pub impact: Rating,
}

/// One rating with its reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    pub grade: Grade,
    /// Why, in a few words; lower case, no full stop, follows the grade and a colon.
    pub reason: String,
    /// Id of the source.
    pub source: String,
    /// Where in the source.
    pub locator: String,
}

/// A grade of the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    High,
    Moderate,
    /// Between moderate and low.
    ModerateLow,
    Low,
    /// The review does not rate it.
    NotRated,
}

/// Whether units are new each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitType {
    /// New each year; the effect follows the starter.
    Flow,
    /// Covered that year, with effect that year only.
    Stock,
}

/// What is delivered and counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitOfDelivery {
    /// One of them: "woman covered".
    pub one: String,
    /// Many: "women covered".
    pub many: String,
    /// Whether they are new each year.
    #[serde(rename = "type")]
    pub unit_type: UnitType,
    /// Whether they are no people, as pounds and calls are not.
    #[serde(default)]
    pub not_people: bool,
    /// Label of the box in which the number is typed: "Cases each year".
    pub field: String,
    /// Whom local need is counted by, for "% of local need" and the guard above it.
    pub need: Base,
}

/// A number of people or cases of the place that shares are taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// Women aged 16 and over.
    #[serde(rename = "women-16-plus")]
    Women16Plus,
    /// Everyone living there.
    Population,
    /// People experiencing abuse in a year.
    PeopleExperiencingAbuse,
    /// High-risk cases a year.
    HighRiskCases,
}

/// How much is delivered unless the user says otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// A share or rate of the base (units `proportion` or `per-head`).
    pub share: String,
    /// Of whom.
    pub of: Base,
}

/// Share of the scale reached in each delivery year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ramp {
    /// Parameters, first delivery year first; the last carries on.
    pub years: Vec<String>,
}

/// How units become people.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// Share of those referred who start; absent means that nobody says.
    #[serde(default)]
    pub start_rate: Option<String>,
    /// Share of starts that engage; absent means all.
    #[serde(default)]
    pub engagement: Option<String>,
    /// Share of the engaged that finish; absent means all.
    #[serde(default)]
    pub completion: Option<String>,
    /// People for each unit; absent means 1.
    #[serde(default)]
    pub people_per_unit: Option<String>,
}

/// Which estimate each evidence stance uses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Stances {
    /// Our best reading: the one default.
    pub central: String,
    /// The programme’s own controlled or matched estimate, or none.
    pub cautious: String,
    /// The review's headline figures, even where they misread their source.
    pub as_quoted: String,
}

impl Programme {
    pub fn estimate(&self, id: &str) -> Option<&Estimate> {
        self.estimates.iter().find(|estimate| estimate.id == id)
    }

    /// Names of the parameters that one of its estimates is worked out from, the reference service's among them.
    pub fn numbers_of<'a>(&'a self, estimate: &'a Estimate) -> Vec<&'a str> {
        let mut names = estimate.numbers();
        let scaled = matches!(estimate.effect, EstimateKind::ReferenceArea { .. });
        for reference in self.reference.iter().filter(|_| scaled) {
            names.push(&reference.weight);
            names.extend(reference.areas.iter().flat_map(|area| [&area.population, &area.net_benefit, &area.ratio]).map(String::as_str));
        }
        let derived = self.parameters.iter().filter(|one| names.contains(&one.id.as_str())).filter_map(|one| one.derived.as_ref());
        let inputs: Vec<&str> = derived.flat_map(Derived::inputs).collect();
        for input in inputs {
            if !names.contains(&input) {
                names.push(input);
            }
        }
        names
    }

    /// How many times the average victim's cost, for the people it works with: a name as written in its file. Files made before
    /// a programme could say it said it in an estimate, by a number of its own or by its pool.
    pub fn severity(&self) -> Option<&str> {
        let central = self.estimates.iter().filter(|estimate| estimate.id == self.stances.central);
        let named = || central.chain(&self.estimates).find_map(Estimate::severity);
        self.severity.as_deref().or_else(named)
    }

    /// Whether any of its estimates has an effect, whichever is used.
    pub fn claims_an_effect(&self) -> bool {
        self.estimates.iter().any(|estimate| estimate.effect != EstimateKind::None)
    }

    /// Whether our best reading of it has an effect.
    pub fn has_effect(&self) -> bool {
        self.estimate(&self.stances.central).is_some_and(|estimate| estimate.effect != EstimateKind::None)
    }

    /// The full id of a name written in this programme's file.
    pub fn full_id(&self, name: &str) -> String {
        if name.contains('.') { name.to_owned() } else { format!("{}.{name}", self.id) }
    }
}
