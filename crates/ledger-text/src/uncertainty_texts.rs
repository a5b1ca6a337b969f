//! Headings, labels and notes of the pages of doubt.

/// Headings, labels and notes.
pub mod doubt_text {
    pub const TITLE: &str = "How sure are we?";
    pub const NO_CHANCES: &str = "No chances are shown";
    pub const AS_QUOTED: &str = "You chose figures as quoted in the review. Some of them misread their source, so runs round them would look surer than they are. Choose central or cautious evidence to see how sure we are.";
    pub const MATTERS: &str = "What matters most";
    pub const MATTERS_NOTE: &str =
        "One number moves across its likely range, from its 10th to its 90th percentile, and the rest stay put. Choose one to change it.";
    pub const MOVE: &str = "Change a number";
    pub const CLOSE: &str = "Close";
    pub const ALL_ABOUT_IT: &str = "Its source and range, in assumptions";
    pub const PUT_BACK: &str = "Reset";
    pub const IN_FIGURES: &str = "In figures";
    pub const IN_FIGURES_NOTE: &str =
        "The headline is the central case. The average can differ from it, because some ranges reach further to one side.";
    pub const WHEN: &str = "When does it pay back?";
    pub const WHEN_NOTE: &str = "The shaded band holds 8 in 10 runs.";
    pub const FINDING_OUT: &str = "Worth finding out";
    pub const FINDING_OUT_NOTE: &str = "The most it could be worth to know a number for certain before deciding to fund all of it or none (value of perfect information). Amounts for single numbers overlap: do not add them up.";
    pub const SWITCHES: &str = "What if we are wrong?";
    pub const SWITCHES_NOTE: &str =
        "Ways to doubt the whole answer at once. Each says what it would do, in the central case, before you take it.";
    pub const RUNS: &str = "The runs";
    pub const RUNS_NOTE: &str =
        "The same seed, scenario and version give the same runs everywhere. More runs make a chance steadier, not truer.";
    pub const DRAWS: &str = "Number of runs";
    pub const SEED: &str = "Seed";
    pub const SEED_HINT: &str = "A whole number. Another seed gives other runs: a check that the answer does not hang on luck.";
    pub const STOP: &str = "Stop";
    pub const START: &str = "Run them";
    pub const LONGER: &str = "The longer run";
    pub const COMPARE_TITLE: &str = "Compare programmes and scenarios";
    pub const PROGRAMMES: &str = "Programme by programme";
    pub const PROGRAMMES_NOTE: &str =
        "In order of prevention tier, after overlap. Sorting by size is up to you: cheapest is not always best.";
    pub const SORT: &str = "Order by net, largest first";
    pub const SCENARIOS: &str = "Two scenarios";
    pub const SCENARIOS_NOTE: &str =
        "Keep this scenario and try a copy beside it. Both use the same runs, so their difference is not luck.";
    pub const COPY_BESIDE: &str = "Keep this one and work on a copy";
    pub const SWAP: &str = "Work on the other one";
    pub const DROP: &str = "Delete the other one";
    pub const NAME: &str = "Name of this scenario";
    pub const NAME_OTHER: &str = "Name of the other scenario";
    pub const DIFFERENT: &str = "What changed";
    pub const SAME: &str = "Nothing: the two scenarios are the same.";
    pub const BESIDE_FAILS: &str = "The other scenario cannot be worked out. Work on it to see what has to be put right.";
    pub const TAKE_TITLE: &str = "What would it take?";
    pub const TAKE: &str = "Against what we assume";
    pub const TAKE_NOTE: &str =
        "The heavy line is what we assume a programme does. The triangle is how much of it would be enough to pay for the programme.";
    pub const TURNS: &str = "Where the answer turns";
    pub const TURNS_NOTE: &str =
        "The value of each number at which the answer changes sides, with every other number at its central value.";
    pub const OTHER_NUMBER: &str = "Another number";
    pub const COPY: &str = "Copy with its range and cautions";
    pub const COPIED: &str = "Copied.";
    pub const COPY_FAILED: &str = "The browser did not allow copying. Select the text and copy it yourself.";
    pub const SENTENCE: &str = "A paragraph you can use";
    pub const SENTENCE_NOTE: &str = "It cannot be copied without its range, payer, years and price year.";
    pub const DEPENDS: &str = "What it depends on";
    pub const DEPENDS_NOTE: &str = "The three numbers that would move the answer furthest.";
    pub const TOP_TEN: &str = "See the top ten";
    pub const KINDS: &str = "What kind of value";
    pub const KINDS_NOTE: &str =
        "Public money comes first, because it is what a budget can count. Harm is shown beside it, never added in.";
}

/// Quantiles in the table of the dots: name and share.
pub const QUANTILES: [(&str, f64); 7] = [
    ("1 in 40 runs is below", 0.025),
    ("1 in 10 is below", 0.1),
    ("1 in 4 is below", 0.25),
    ("Half are below", 0.5),
    ("3 in 4 are below", 0.75),
    ("9 in 10 are below", 0.9),
    ("39 in 40 are below", 0.975),
];
