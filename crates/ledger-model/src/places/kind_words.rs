//! Words that people add to a name to say which sort of area they mean: "Derbyshire police", "Leeds council".
//! They are for matching only; what a page calls a kind is for the words layer.

use super::AreaKind;

/// Words that may stand beside any name and say nothing.
pub(super) const FILLERS: [&str; 4] = ["of", "the", "and", "in"];

/// The words that fit a kind of area, in lower case.
pub(super) fn kind_words(kind: AreaKind) -> &'static [&'static str] {
    match kind {
        AreaKind::UnitaryAuthority => &["council", "unitary", "authority", "local", "city", "borough", "county"],
        AreaKind::District => &["council", "district", "authority", "local", "city", "borough"],
        AreaKind::MetropolitanDistrict => &["council", "metropolitan", "district", "authority", "local", "city", "borough"],
        AreaKind::LondonBorough => &["council", "london", "borough", "authority", "local", "city", "royal"],
        AreaKind::CouncilArea => &["council", "area", "authority", "local", "city"],
        AreaKind::LocalGovernmentDistrict => &["council", "district", "authority", "local", "government", "city"],
        AreaKind::County => &["county", "council", "authority", "local"],
        AreaKind::MetropolitanCounty => &["metropolitan", "county"],
        AreaKind::Region => &["region"],
        AreaKind::PoliceForceArea => &["police", "force", "area", "constabulary", "pcc", "service"],
        AreaKind::CombinedAuthority => &["combined", "authority", "mayoral", "mayor"],
        AreaKind::IntegratedCareBoard => &["integrated", "care", "board", "icb", "nhs", "health"],
        AreaKind::LocalHealthBoard => &["local", "health", "care", "board", "nhs", "university"],
        AreaKind::Country => &["country", "nation"],
        AreaKind::EnglandAndWales => &["countries", "nations"],
        AreaKind::UnitedKingdom => &["country", "nation", "kingdom"],
    }
}

/// Scotland and Northern Ireland each have one police force, whose area is the whole nation.
pub(super) fn is_one_force(code: &str) -> bool {
    matches!(code, "S92000003" | "N92000002")
}

/// Kinds that more people choose come first among equally good matches.
pub(super) fn rank(kind: AreaKind) -> u8 {
    match kind {
        kind if kind.is_local_authority() => 0,
        AreaKind::County | AreaKind::MetropolitanCounty => 1,
        AreaKind::PoliceForceArea => 2,
        AreaKind::CombinedAuthority => 3,
        AreaKind::Region => 4,
        kind if kind.is_care_board() => 5,
        _ => 6,
    }
}
