//! The table of an area: every field, as it is embedded.

use super::{Area, AreaKind, Basis, Nation, OtherCode};
use crate::{choice, record};

record!(Area {
    code: required,
    name: required,
    kind: required,
    basis: required,
    year: required,
    population: required,
    women_16_plus: required,
    men_16_plus: required,
    members: required,
    split: required,
    nation,
});

choice!(AreaKind {
    UnitaryAuthority "unitary-authority",
    District "district",
    MetropolitanDistrict "metropolitan-district",
    LondonBorough "london-borough",
    CouncilArea "council-area",
    LocalGovernmentDistrict "local-government-district",
    County "county",
    MetropolitanCounty "metropolitan-county",
    Region "region",
    PoliceForceArea "police-force-area",
    CombinedAuthority "combined-authority",
    IntegratedCareBoard "integrated-care-board",
    LocalHealthBoard "local-health-board",
    Country "country",
    EnglandAndWales "england-and-wales",
    UnitedKingdom "united-kingdom",
});

choice!(Basis { Published "published", Sum "sum", Apportioned "apportioned" });
choice!(Nation { England "england", Wales "wales", Scotland "scotland", NorthernIreland "northern-ireland" });

record!(OtherCode { code: required, name: required, kind: required, stands_for: required, ended });
