//! Every term a reader may not know: in plain words, as officials say it, and who uses it.

use crate::route::{ResultsView, Route};

/// Headings, labels and notes of the page.
pub mod glossary_text {
    pub const TITLE: &str = "Words explained";
    pub const LEAD: &str = "Every term used here, in plain words. The official term stands in brackets.";
    pub const WHO: &str = "Who uses it: ";
    pub const WHERE: &str = "Where you meet it: ";
    pub const ON_THIS_PAGE: &str = "Words on this page";
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its place in an address.
    pub id: &'static str,
    /// As we say it.
    pub plain: &'static str,
    /// As officials say it; empty where that is the same.
    pub official: &'static str,
    pub means: &'static str,
    /// Who uses it.
    pub who: &'static str,
    /// The pages it is met on.
    pub pages: &'static [Route],
}

/// The id of a term's heading.
pub fn term_anchor(id: &str) -> String {
    format!("term-{id}")
}

/// The terms that are met on a page, in their order.
pub fn terms_on(page: Route) -> impl Iterator<Item = &'static Term> {
    TERMS
        .iter()
        .filter(move |term| term.pages.iter().any(|one| *one == page || matches!((one, page), (Route::Evidence(_), Route::Evidence(_)))))
}

const SUMMARY: Route = Route::Results(ResultsView::Summary);
const WHO_PAYS: Route = Route::Results(ResultsView::WhoPays);
const YEARLY: Route = Route::Results(ResultsView::YearByYear);
const HOW_SURE: Route = Route::Results(ResultsView::HowSure);
const COMPARE: Route = Route::Results(ResultsView::Compare);
const TAKE: Route = Route::Results(ResultsView::WhatItWouldTake);
const NOT_COUNTED: Route = Route::Results(ResultsView::NotCounted);
const EVIDENCE: Route = Route::Evidence(None);

const fn term(
    id: &'static str,
    plain: &'static str,
    official: &'static str,
    means: &'static str,
    who: &'static str,
    pages: &'static [Route],
) -> Term {
    Term { id, plain, official, means, who, pages }
}

const ECONOMISTS: &str = "Economists and the Treasury.";
const FINANCE: &str = "Finance officers and the Treasury.";
const RESEARCHERS: &str = "Researchers and analysts.";
const STATISTICIANS: &str = "Statisticians and analysts.";
const FIELD: &str = "Everyone who works with domestic abuse.";
const HERE: &str = "This tool.";

/// Every term, in the order of the alphabet.
pub const TERMS: &[Term] = &[
    term(
        "standing",
        "Assumed, derived or seen",
        "standing",
        "What a number rests on, said beside it: read in its source, printed in the review, worked out from those, known and not yet checked, or our own judgement.",
        HERE,
        &[Route::Assumptions, Route::Data, Route::Method],
    ),
    term(
        "average",
        "Average of the runs",
        "mean",
        "All the runs added up and divided by their number. The middle one, with as many above as below, is the median. They differ where a range reaches further to one side.",
        STATISTICIANS,
        &[HOW_SURE, Route::OwnProgramme],
    ),
    term(
        "break-even",
        "Break even",
        "",
        "Costs avoided are as large as the cost. What a programme would have to achieve for that can be worked out even where no effect has been measured.",
        ECONOMISTS,
        &[TAKE, SUMMARY, HOW_SURE],
    ),
    term(
        "care-board",
        "Care board",
        "integrated care board",
        "The body that plans and buys health care for a part of England. In Wales, local health boards do.",
        "The NHS.",
        &[Route::Place],
    ),
    term(
        "central-case",
        "Central case",
        "central",
        "The answer when every number stands at its central value. It comes with a range, because none of them is certain.",
        "Analysts.",
        &[SUMMARY, HOW_SURE, Route::Assumptions],
    ),
    term(
        "chances",
        "Chances, from many runs",
        "Monte Carlo",
        "The whole calculation is done thousands of times, each time with every number drawn from its own range. Counting the runs gives a chance. A chance that rests on few runs is itself a little unsure (Monte Carlo error).",
        STATISTICIANS,
        &[HOW_SURE],
    ),
    term(
        "claim",
        "Claim",
        "",
        "A published figure exactly as printed. It is shown beside ours and never used in a sum.",
        HERE,
        &[EVIDENCE, Route::Case],
    ),
    term(
        "controlled",
        "Compared with a similar group",
        "controlled",
        "A study which follows people who had the programme and similar people who did not. Where chance decided who had it, it is a randomised trial, the surest kind. Below it stand matched comparisons, models of trials that did not measure abuse (modelled), and trials of another programme or country (proxy).",
        RESEARCHERS,
        &[EVIDENCE, Route::Programmes],
    ),
    term(
        "costs-avoided",
        "Costs avoided",
        "benefits",
        "What services, people and the economy would have spent or lost, and now do not. Most of it frees time and not a budget, so it is not called a saving.",
        "Finance officers; others often say savings.",
        &[SUMMARY, WHO_PAYS, Route::Case, Route::Plan],
    ),
    term(
        "could-leave-a-budget",
        "Could leave a budget",
        "cashable",
        "The part of the costs avoided that could be taken out of somebody’s budget. The rest is demand avoided: time that goes to other work.",
        FINANCE,
        &[WHO_PAYS, Route::Assumptions, Route::Plan],
    ),
    term(
        "distribution-weights",
        "Counting a pound for more where people have less",
        "distributional weights",
        "A way of appraisal in which a pound counts for more to a person with little. It is not done here, and the page on what is not counted says so.",
        ECONOMISTS,
        &[NOT_COUNTED],
    ),
    term(
        "dash",
        "Dash",
        "domestic abuse, stalking and honour-based violence checklist",
        "A list of questions by which a professional judges how much danger a person is in.",
        FIELD,
        &[Route::Programmes],
    ),
    term(
        "dvpo",
        "Domestic violence protection order",
        "DVPO",
        "An order of a court which keeps a person from the home and from contact for a short time. The police can give notice of one first (DVPN).",
        "Police and courts.",
        &[Route::Programmes],
    ),
    term(
        "doubt-shapes",
        "Doubt, and its shape",
        "spread",
        "How likely the values within a number’s range are. Straight to both ends (triangular), rounded round the middle (PERT, normal), all equally likely (uniform), reaching further up (gamma, lognormal, shifted lognormal), a share between none and all (beta), or certain (fixed).",
        STATISTICIANS,
        &[Route::Assumptions, Route::OwnProgramme, HOW_SURE],
    ),
    term(
        "economy",
        "Economy",
        "lost output and private spending",
        "What employers and people themselves lose through abuse. It is not public money, and is never added to it in a headline.",
        ECONOMISTS,
        &[SUMMARY, WHO_PAYS, Route::DoingNothing],
    ),
    term(
        "files",
        "Files for other programs",
        "CSV, JSON, PNG, SVG, TOML, PDF",
        "Ways of writing tables, results, pictures and papers that other programs can read. A CSV file opens in a spreadsheet.",
        "Analysts.",
        &[Route::Keep],
    ),
    term(
        "green-book",
        "Green Book",
        "",
        "The Treasury’s guide to judging what a use of public money is worth. The discount rate here is from it.",
        FINANCE,
        &[Route::Method, Route::BusinessCase, HOW_SURE],
    ),
    term(
        "guard",
        "Guard",
        "",
        "A note that comes up where figures are put together in a way that would mislead. It says why, and offers a way on.",
        HERE,
        &[SUMMARY, Route::Assumptions, Route::Misled],
    ),
    term(
        "harm",
        "Harm",
        "pain and fear valued in pounds",
        "What abuse does to people’s health and lives, put in pounds so that it is not left out. No one is paid it, so it is shown apart from public money.",
        ECONOMISTS,
        &[SUMMARY, WHO_PAYS, Route::DoingNothing],
    ),
    term(
        "qaly",
        "Healthy year of life",
        "QALY",
        "A year of life in full health (quality-adjusted life year). Half a year in full health, or a year in half of it, is half of one.",
        "Health economists.",
        &[EVIDENCE, Route::Method],
    ),
    term(
        "high-risk",
        "High risk",
        "",
        "People judged to be in danger of serious harm or death. Their cases go to a Marac.",
        FIELD,
        &[Route::Place, Route::Provision],
    ),
    term(
        "idva",
        "Idva",
        "independent domestic violence adviser",
        "A specialist who works for the safety of people at high risk, and speaks for them at a Marac.",
        FIELD,
        &[Route::Programmes, Route::Provision, Route::Place],
    ),
    term(
        "in-kind",
        "In kind",
        "given in kind",
        "Time and rooms that partners give without being paid. It is a real cost and is shown apart from cash.",
        FINANCE,
        &[WHO_PAYS, Route::OwnProgramme],
    ),
    term(
        "isva",
        "Isva",
        "independent sexual violence adviser",
        "A specialist who supports people who have experienced sexual violence.",
        FIELD,
        &[Route::Programmes],
    ),
    term(
        "discounting",
        "Later years count for less",
        "discounting",
        "A pound next year is worth a little less than a pound today. At a rate of 3.5% a year (discount rate) a pound of next year counts as about 97p (discount factor).",
        ECONOMISTS,
        &[YEARLY, Route::Assumptions, Route::Method],
    ),
    term(
        "mappa",
        "Mappa",
        "multi-agency public protection arrangements",
        "How police, probation and prisons together manage people convicted of violent or sexual offences.",
        "Police and probation.",
        &[Route::Programmes],
    ),
    term(
        "marac",
        "Marac",
        "multi-agency risk assessment conference",
        "A regular meeting where police, health, housing and others plan for the safety of people at high risk.",
        FIELD,
        &[Route::Place, Route::Programmes, Route::Provision],
    ),
    term(
        "net",
        "Net",
        "",
        "Costs avoided less cost. Before cost is taken off, it is gross. Below zero, it costs more than it avoids.",
        FINANCE,
        &[SUMMARY, COMPARE, YEARLY],
    ),
    term(
        "npv",
        "Net, at today’s value",
        "net present value",
        "Costs avoided less cost, with later years counted for less.",
        ECONOMISTS,
        &[SUMMARY, YEARLY, COMPARE],
    ),
    term(
        "ons",
        "Office for National Statistics",
        "ONS",
        "It counts people, places and crime for England and Wales. The counts of people here are its own and its sister bodies’.",
        "Everyone who uses official figures.",
        &[Route::Place, Route::Method, Route::Data],
    ),
    term(
        "optimism-bias",
        "Optimism bias",
        "",
        "Plans tend to cost more and do less than hoped. A correction makes costs dearer and gains smaller.",
        FINANCE,
        &[HOW_SURE],
    ),
    term(
        "overlap",
        "Overlap",
        "",
        "Two programmes may reach the same survivor, and her abuse can be prevented only once. What would be counted twice is taken off.",
        "Analysts.",
        &[SUMMARY, COMPARE, Route::Assumptions],
    ),
    term(
        "payback",
        "Paid back by",
        "payback",
        "The first year by which money has been spent and the costs avoided so far reach it, and stay there.",
        FINANCE,
        &[SUMMARY, YEARLY, HOW_SURE],
    ),
    term(
        "stock-flow",
        "People in place, or people who start",
        "stock, flow",
        "Some programmes are counted by who is covered at a time (stock), such as women registered with trained doctors; others by who starts in a year (flow).",
        "Analysts.",
        &[Route::OwnProgramme],
    ),
    term(
        "perspective",
        "Perspective",
        "",
        "Whose gains and costs a figure counts: one payer’s, the public sector’s or everybody’s. Two figures of different perspectives cannot be compared.",
        ECONOMISTS,
        &[EVIDENCE, Route::Data],
    ),
    term(
        "present-value",
        "Present value",
        "",
        "A sum over several years, with later years counted for less.",
        ECONOMISTS,
        &[YEARLY, Route::Method, Route::Plan],
    ),
    term(
        "prevalence",
        "Prevalence",
        "",
        "How many people experience abuse in a year, as a share of all. It is from a survey, because most abuse is never reported.",
        STATISTICIANS,
        &[Route::Place, Route::Assumptions],
    ),
    term(
        "price-year",
        "Prices of one year",
        "price year",
        "Pounds of different years do not buy the same. Every amount is brought to one year with the Treasury’s measure of prices (GDP deflator).",
        ECONOMISTS,
        &[Route::Assumptions, Route::Method, Route::OwnProgramme],
    ),
    term(
        "public-money",
        "Public-sector money",
        "public services",
        "What councils, police, health, courts and other public bodies spend or are spared. It is the headline here.",
        FINANCE,
        &[SUMMARY, WHO_PAYS],
    ),
    term(
        "percentile",
        "Range in which 8 in 10 runs fall",
        "10th to 90th percentile",
        "One run in ten is below it and one in ten above. It covers doubt in the numbers, not everything that could go wrong.",
        STATISTICIANS,
        &[HOW_SURE, SUMMARY, COMPARE],
    ),
    term(
        "confidence-interval",
        "Range of a study",
        "confidence interval",
        "What a study found, with the room that chance leaves round it. Where it holds both gain and loss, the study could not tell which.",
        RESEARCHERS,
        &[EVIDENCE],
    ),
    term(
        "ratio",
        "Return for each pound",
        "return on investment",
        "Costs avoided ÷ cost. It hides how large both are, for whom, and how sure, so it never stands alone here.",
        "Funders and campaigners.",
        &[SUMMARY, COMPARE, EVIDENCE],
    ),
    term(
        "scaled",
        "Scaled by residents",
        "scaled by population",
        "The cost and benefit of a known service for each resident there × the residents here.",
        "Analysts.",
        &[Route::OwnProgramme, Route::Method],
    ),
    term(
        "scenario",
        "Scenario",
        "",
        "A place, programmes and every number you changed: what you are working on, and can keep, share and compare.",
        HERE,
        &[Route::Keep, COMPARE],
    ),
    term(
        "seed",
        "Seed",
        "",
        "A whole number from which all chance begins. The same seed gives the same runs anywhere, so that others can check them.",
        STATISTICIANS,
        &[HOW_SURE],
    ),
    term(
        "social-total",
        "Social total",
        "social value",
        "Public money, the economy, harm and what a source does not split, together. It is not money anybody will have.",
        ECONOMISTS,
        &[SUMMARY, WHO_PAYS],
    ),
    term(
        "stance",
        "Stance",
        "",
        "Which evidence counts: our best reading, only what a comparison of the programme itself found, or figures as quoted in the review with their mistakes.",
        HERE,
        &[HOW_SURE, Route::Case],
    ),
    term(
        "independent",
        "Studied by others",
        "independent",
        "The study was made by people who neither run nor sell the programme.",
        RESEARCHERS,
        &[EVIDENCE, Route::Programmes],
    ),
    term(
        "unit",
        "Unit of a programme",
        "",
        "What one of a programme is: a case, a person who starts, a woman covered. Costs and effects are for each.",
        HERE,
        &[Route::Programmes, Route::OwnProgramme],
    ),
    term(
        "tornado",
        "What matters most",
        "tornado, one-at-a-time sensitivity",
        "Each number is moved across its likely range while the rest stay put, and the ones that move the answer furthest stand on top.",
        STATISTICIANS,
        &[HOW_SURE],
    ),
    term(
        "perfect-information",
        "Worth finding out",
        "value of perfect information",
        "The most it could be worth to know a number for certain before deciding.",
        "Health economists.",
        &[HOW_SURE],
    ),
    term(
        "deadweight",
        "Would have happened anyway",
        "deadweight",
        "Some abuse would have stopped without the programme. A comparison of before and after counts that as its doing, so part is taken off.",
        ECONOMISTS,
        &[Route::Assumptions, Route::Method, Route::OwnProgramme],
    ),
];
