//! The method page: how it is worked out, in plain English.

use super::place::counts_cited;
use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::{EvidenceStatus, Source};

/// Small texts of the page.
pub mod method_texts {
    pub const TITLE: &str = "How it is worked out";
    pub const LEAD: &str =
        "Every figure can show its own working: choose “Why this number?” beside it. This page says what all workings have in common.";
    pub const CONTENTS: &str = "On this page";
    pub const STANDING: &str = "What the words beside a number mean";
    pub const SOURCES: &str = "Sources";
    pub const SOURCES_NOTE: &str = "Everything a figure is taken from.";
    pub const DATA: &str = "Data and versions";
    pub const DATA_NOTE: &str = "Everything is part of this page. Nothing is fetched from elsewhere.";
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodSection {
    /// Its heading.
    pub title: &'static str,
    /// One line in the margin.
    pub margin: &'static str,
    pub paragraphs: &'static [&'static str],
}

/// The sections, in order.
pub fn method_sections() -> &'static [MethodSection] {
    &SECTIONS
}

/// What each standing means, strongest first.
pub fn standings() -> [(&'static str, &'static str); 5] {
    let say = super::standing_tag;
    [
        (say(EvidenceStatus::SourceSeen), "We read the figure in the paper or on the page named."),
        (
            say(EvidenceStatus::Review),
            "It is as printed in the Crest Advisory rapid evidence review of 2023. We did not see what the review rests on.",
        ),
        (say(EvidenceStatus::Derived), "We worked it out from figures that were read. The note says how."),
        (
            say(EvidenceStatus::Recalled),
            "It is known from the literature and has not yet been checked against its source. Check it before you rely on it.",
        ),
        (
            say(EvidenceStatus::Judgement),
            "Nobody has published it, so we chose a value. The note says why. Put your own in its place if you have one.",
        ),
    ]
}

pub fn library_sources() -> &'static [Source] {
    &library().sources
}

/// The years that the counts of the areas are of, the earliest first.
fn years_of_counts() -> Vec<u16> {
    let mut years: Vec<u16> = gazetteer().areas().iter().map(|area| area.year).collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// Data and versions, a term and what is said of it.
pub fn versions() -> Vec<(&'static str, String)> {
    let (first, last) = library().deflator.span();
    vec![
        ("Version", env!("CARGO_PKG_VERSION").to_owned()),
        ("People", years_of_counts().into_iter().map(counts_cited).collect::<Vec<_>>().join(" ")),
        (
            "Areas",
            "Councils as in the counts of people, combined authorities as in 2025, care boards as in 2024. Later mergers are not in it. \
             A place that joins years says so."
                .into(),
        ),
        ("Prices", format!("HM Treasury’s GDP deflator, release of December 2025, {first} to {last}.")),
        ("Discount rates", "HM Treasury’s Green Book. The 3.5% rate was under review in 2026; the outcome was not seen.".into()),
        (
            "Licence of the data",
            "Source: Office for National Statistics, National Records of Scotland, Northern Ireland Statistics and Research Agency and \
             HM Treasury, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025."
                .into(),
        ),
    ]
}

const SECTIONS: [MethodSection; 10] = [
    MethodSection {
        title: "Money and time",
        margin: "One price year, whole years, later years count for less.",
        paragraphs: &[
            "Money is in pounds of one year’s prices, 2024 unless you choose another. Amounts of other years are brought to it with the Treasury’s GDP deflator, which measures how prices change across the economy.",
            "A financial year is nine months of its first calendar year and three months of its second. Where the index ends before the second, the first is used alone and the working says so.",
            "Time is counted in whole years from the first year of delivery. A pound of a later year counts for less than a pound today (discounting), at the Green Book’s 3.5% a year or at a rate of your own. The sum of what is left is the present value.",
            "A benefit that comes after the last year looked at is shown, and counted only if you ask for it.",
            "A programme that costs more than it avoids is shown as a loss. Nothing is rounded before the end, and nothing is cut off at zero.",
        ],
    },
    MethodSection {
        title: "How many people need help",
        margin: "Counts of people × how common abuse is.",
        paragraphs: &[
            "A place is a council, a police force area, a care board or another official area, or several that do not overlap, or numbers you type in.",
            "People experiencing domestic abuse in a year are women aged 16 and over × 6.3%, plus men aged 16 and over × 3.0%. Both shares are the crime survey’s counts for England and Wales, year ending March 2024, divided by all residents. Elsewhere they are the best at hand.",
            "The survey’s own percentages are of people in households, and must not be multiplied by all residents.",
            "High-risk cases are 40 a year for every 10,000 women, which is what SafeLives expects. Some cases are the same person again, so there are 0.69 people for each case.",
            "Newer survey questions count more kinds of abuse and give higher figures. The costs of abuse were built on the older questions, so using the newer ones with them brings up a warning.",
        ],
    },
    MethodSection {
        title: "What a programme delivers and costs",
        margin: "People reached, year by year, and who pays.",
        paragraphs: &[
            "Each programme is counted in its own unit: a case, a person who starts, a woman covered. The number wanted a year is a share of local need unless you type one. Some programmes build up over the first years.",
            "Results are of what is wanted less what runs now, and none runs unless you say so. Wanting less than runs is a cut: its cost is saved, and what it brings is lost.",
            "Costs are for each unit, for each year, once, or taken from a service elsewhere by population. Partners’ time given in kind is a real cost and is shown apart from cash.",
            "Staff may be paid for before the people they will reach. IRIS pays in every year for as many women as its fullest year covers. What is paid ahead buys no more.",
        ],
    },
    MethodSection {
        title: "Five kinds of estimate",
        margin: "Evidence is published in five shapes, so there are five calculations.",
        paragraphs: &[
            "A saving for each unit. A study says what is saved over some years for each person. It is spread evenly over those years at the study’s own discount rate. If the study has taken the programme’s cost off already, that cost is added back, so that it is never taken off twice.",
            "A reduction in abuse. People reached × the share whose abuse would have gone on × the reduction × the years it lasts, times what a year of abuse costs. A simple comparison of before and after loses the share that would have happened anyway (deadweight), half unless you change it.",
            "How long a reduction lasts is as each estimate says, or one length for all that you choose. What a source has put in pounds keeps its own years.",
            "A return for each pound. A ratio × what is spent. Where the source gives a cost for each unit, paying more for the same thing buys no more. A ratio from the provider of a service is shown as claimed and not added, unless you ask for it.",
            "Scaled from a service elsewhere. The cost and benefit of a known service for each resident × residents here.",
            "None. Where no effect was measured, no benefit is claimed. The cost stays, and so does what it would take to break even.",
        ],
    },
    MethodSection {
        title: "Who gains, and what kind of value",
        margin: "Budgets, time, the economy and harm are kept apart.",
        paragraphs: &[
            "There are four kinds of value: public-sector money, the economy (lost output and private spending), harm (pain and fear valued in pounds) and what a source does not split. Public-sector money is the headline. All kinds together are the social total.",
            "Most costs avoided free the time of staff and not a budget. The part that could leave a budget (cashable) is 25% for councils and 10% for other public payers, unless you change it. A loss counts in full.",
            "Some sources name public money without saying which service gains. It counts as public money, and none of it counts as cashable, because no budget can be named.",
            "Each result lists the kinds of value it leaves out. Totals of programmes that leave out different kinds are not alike, and the tables say so.",
        ],
    },
    MethodSection {
        title: "What abuse costs",
        margin: "£34,015 is not the cost of a year.",
        paragraphs: &[
            "The Home Office put the cost of domestic abuse at £34,015 for each victim, in 2016/17 prices. It is the cost of a whole spell of abuse. Harm and lost output are over about three years; services are of one year.",
            "So a year of abuse avoided is worth harm and lost output ÷ 3, with the rest as it is: £12,980 in 2016/17 prices, of which £2,460 is public money. Counting £34,015 for each year would count harm and lost output three times. You can ask for it, with a warning.",
            "Victim support does not avoid its own cost. For Marac, Idvas, refuges, helplines, counselling and IRIS, what the Home Office counts for victim services and other public costs is left out of what they avoid. Nothing is taken off a sum that a source has put in pounds. A setting counts both lines, and figures as quoted do.",
            "Three lines of that table were read where they are quoted, and harm and lost output agree with totals that were read. The other four are recalled and not yet checked. One factor moves all nine together.",
            "A person at high risk is taken to cost twice the average victim. Nobody has published that multiple, so it is our judgement.",
        ],
    },
    MethodSection {
        title: "One survivor is counted once",
        margin: "Overlap between programmes.",
        paragraphs: &[
            "Two programmes may reach the same survivor, and her abuse can be prevented only once. Programmes for the same group of people are put together: each reduces what the others leave. If one would avoid 20% of the group’s costs and another 10%, together they avoid 28% and not 30%.",
            "You can also say that they never meet, or that they always do. Costs avoided can never exceed what abuse costs the place in a year.",
            "Results show what is avoided before overlap, what is taken off, and what is left.",
        ],
    },
    MethodSection {
        title: "Results",
        margin: "Sums of parts, and what follows from them.",
        paragraphs: &[
            "Net is costs avoided less cost. A ratio is costs avoided ÷ cost. Where nothing is spent, there is no ratio, and the page says so.",
            "Payback is the first of the years looked at by which money has been spent and the costs avoided so far reach the cost so far and stay there.",
            "Totals are sums of their parts: by payer, by kind, by year and by programme they agree.",
            "Break-even says for what share of the people reached a year of abuse would have to be avoided to pay for a programme. It is for each programme alone, before overlap. Above 100% it cannot be achieved. Where the estimate has no length of its own, an avoided spell lasts as long as the shared assumption says, one year unless you change it.",
        ],
    },
    MethodSection {
        title: "Warnings",
        margin: "They explain and never block.",
        paragraphs: &[
            "The page warns when a cost is taken off twice, when the cost of a whole spell is used for a year, when old costs meet new survey questions, when more is delivered than is needed, when before-and-after evidence keeps everything, when an effect outlasts what was measured, when more is avoided than abuse costs, when a provider’s ratio is used as an effect, when the years are too few, and when very few people are reached.",
            "A warning names the number and offers a way on. Results use your figure all the same.",
        ],
    },
    MethodSection {
        title: "What these figures are, and are not",
        margin: "Ranges, runs and judgement.",
        paragraphs: &[
            "Each number that is not certain has a range and a shape. A run draws every one of them at random, once, and works the answer out; then everything is drawn again, 10,000 times unless you ask otherwise. “8 in 10 runs” leaves out the lowest and the highest tenth. The same seed gives the same runs.",
            "The headline stays the central case: every number at its central value. Where the average of the runs is elsewhere, the results say so and why. A low and high are taken as the middle 95% of a curve whose mean (or median) is the central value; triangles and smooth triangles (PERT) begin and end there. A draw outside what is possible is held at the edge and counted.",
            "Which number matters: each is moved alone from its 10th to its 90th percentile. What it would be worth to find out is the value of perfect information for funding all of it or none; it is a ceiling for the worth of a study, and amounts for single numbers overlap, so they must not be added up. Numbers are drawn apart from each other unless a source says they go together, so ranges may be a little narrow.",
            "This covers doubt in the numbers we included, not everything that could go wrong.",
            "Some choices are ours: how much of a programme a place would deliver, how long an effect lasts, what would have happened anyway, what could leave a budget, and how a saving is shared between services where the study does not say. Each is marked as our judgement and can be changed.",
            "Results say how much of them rests on judgement. Each pound of benefit, gain or loss, counts once, by the weakest number multiplied into it: our judgement first, then a number of your own, then a figure not yet checked, then figures worked out here, printed in the review or read at the source. A pound that rests both on a judgement and on a figure not yet checked counts as judgement. How much is delivered, what later years and other years’ prices are worth, and what could leave a budget are left out. How a saving is shared between those who gain counts only for public money. The central value decides: its range may rest on something else, and the assumptions say so.",
            "“Community” in a name or a note means that people are not in prison or in hospital. It is not a kind of place.",
            "Deaths, children’s later lives and other harms that nobody has costed are left out. The results list what is not counted.",
        ],
    },
];
