//! The table of a scenario: every field with its key in files. Keys never change once released.

use crate::model::{
    Aim, Bounds, Budget, ChangedParameter, ChosenPlace, ChosenProgramme, ExistingService, Funder, Optimism, OverlapMode,
    PrevalenceQuestions, Priced, Scenario, Settings, Stance, UnitCostBasis,
};
use crate::places::TypedPlace;
use crate::{choice, record, values};

record!(Scenario {
    name,
    place,
    programmes: each,
    settings,
    parameters: each,
    splits: each,
    own_programmes: each,
    provision: each,
    budget,
    notes,
});

record!(ChosenProgramme { now, wanted, ramp, starts_after, estimate, count_claimed, health_gain, without_costs });

record!(Settings {
    years,
    delivery_years,
    price_year,
    first_year,
    discount_rate,
    harm_at_health_rate,
    stance,
    overlap,
    count_later_benefits,
    prevalence,
    unit_cost_basis,
    effect_length,
    count_own_service,
    halve_effects,
    optimism,
    draws,
    seed,
});

record!(Optimism { costs: required, benefits: required, on_top });
choice!(Stance { Central "central", Cautious "cautious", AsQuoted "as-quoted" });
choice!(OverlapMode { Independent "independent", AddUp "add-up", SamePeople "same-people" });
choice!(PrevalenceQuestions { Older "older", Newer "newer" });
choice!(UnitCostBasis { Yearly "yearly", WholeSpell "whole-spell" });
record!(ChangedParameter { value, low, high, price_year, note });
record!(ExistingService { actual, cost, price_year });
record!(Budget { funders, a_year, aim, programmes });
record!(Funder { name, payer, promised_cash_pounds });
record!(Priced { pounds: required, price_year: required });
choice!(Aim { PublicNet "public-net", SocialNet "social-net", People "people", HighRiskPeople "high-risk-people" });
record!(Bounds { smallest, largest, must_run, set_up });

record!(TypedPlace {
    name: required,
    women_16_plus: required,
    men_16_plus: required,
    population: required,
    outside_england_and_wales: required,
});

values!(ChosenPlace { Areas "areas": each, Typed "typed": required });
