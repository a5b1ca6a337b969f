//! Standards of provision: how much of a service there should be, and who says so.

use super::{EvidenceStatus, Payer, PreventionLevel, Programme};
use serde::{Deserialize, Serialize};

/// `data/standards.toml`: the standards, how fast a gap may be closed, and the shape of a programme that closes one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standards {
    /// The standards, in the order they are shown.
    #[serde(rename = "standard")]
    pub standards: Vec<Standard>,
    /// How fast a gap may be closed.
    #[serde(rename = "pace")]
    pub paces: Vec<Pace>,
    /// What a programme looks like that closes a gap for which the library has none.
    pub template: Programme,
}

/// How much of a service there should be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Kebab-case, never changed once released.
    pub id: String,
    /// What is counted. Sentence case, no full stop.
    pub label: String,
    /// One of them: "family space".
    pub one: String,
    /// Many: "family spaces".
    pub many: String,
    /// Label of the box in which the number there is now is typed.
    pub field: String,
    /// How many there should be.
    pub rule: StandardRule,
    /// The programme of the library that closes a gap; one of the user's own is made where there is none.
    #[serde(default)]
    pub programme: Option<String>,
    /// How many of that programme's units a year one of them makes.
    #[serde(default)]
    pub makes: Makes,
    /// When a programme made from it steps in.
    pub tier: PreventionLevel,
    /// Who pays for a programme made from it, until the user says otherwise: a judgement.
    pub payer: Payer,
    /// Id of the source.
    pub source: String,
    /// Where in the source.
    pub locator: String,
    pub standing: EvidenceStatus,
    /// What it leaves open, and how it is read here. Ends with a full stop.
    #[serde(default)]
    pub note: Option<String>,
}

/// How many there should be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandardRule {
    /// As many as the place's need says; the figures behind it are shared parameters.
    Need(NeedRule),
    /// One for so many women aged 16 and over.
    #[serde(rename = "women-16-plus")]
    Women16Plus(f64),
    Region(f64),
}

/// A part of the place's need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NeedRule {
    /// High-risk cases a year.
    HighRiskCases,
    /// Full-time Idvas.
    IdvaPosts,
    /// Full-time Marac administrators.
    AdministratorPosts,
}

/// How many of a programme's units one of what a standard counts makes in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Makes {
    Number(f64),
    /// As many as a shared parameter says.
    Parameter(String),
}

impl Default for Makes {
    fn default() -> Self {
        Self::Number(1.0)
    }
}

/// How fast a gap is closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// Kebab-case.
    pub id: String,
    /// What it is, for the person choosing. No full stop.
    pub label: String,
    /// Share of the gap closed in each delivery year; the last carries on.
    pub ramp: Vec<f64>,
}

impl Standards {
    pub fn standard(&self, id: &str) -> Option<&Standard> {
        self.standards.iter().find(|standard| standard.id == id)
    }
}
