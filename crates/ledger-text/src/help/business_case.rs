//! Which figure goes into which part of a business case, and what it cannot carry.

use crate::route::{ResultsView, Route};

/// Headings, labels and notes of the page.
pub mod business_case_text {
    pub const TITLE: &str = "How to use this in a business case";
    pub const LEAD: &str =
        "The Treasury’s Green Book asks a business case five questions. These figures help with some of them, and cannot answer others.";
    pub const GOES_HERE: &str = "What goes here";
    pub const CANNOT: &str = "What it cannot carry";
    pub const ASKED: &str = "What a finance officer will ask";
    pub const BEFORE: &str = "Before you begin";
    pub const BEFORE_MARGIN: &str = "Three things to settle.";
    pub const CAUTIONS: &[&str] = &[
        "The committee paper is laid out in these five parts already, with room for what only you know. Start from it.",
        "Check the numbers marked “recalled” and “our judgement” that matter most, or put your own in their place. The page of data lists every one.",
        "The Green Book’s 3.5% rate was under review in 2026, and the outcome was not seen. Use the rate your finance officer uses.",
    ];
}

/// One of the five parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its name and question.
    pub title: &'static str,
    /// The question, shorter.
    pub margin: &'static str,
    /// What of the app goes there, and the page it stands on.
    pub goes: &'static [(&'static str, Route)],
    /// What the app cannot say about it.
    pub cannot: &'static [&'static str],
    /// What will be asked, with where to look.
    pub asked: &'static [&'static str],
}

const fn view(view: ResultsView) -> Route {
    Route::Results(view)
}

/// The five parts, in their order.
pub const BUSINESS_CASE: [Case; 5] = [
    Case {
        title: "Strategic case",
        margin: "Why act?",
        goes: &[
            ("How many people here need help, and what abuse costs the place in a year", Route::DoingNothing),
            ("What should be there, against what is", Route::Provision),
        ],
        cannot: &[
            "Need is national survey shares × people here. It does not know what is different about your place: use local figures where you have them.",
            "The cost of doing nothing is not what you would save. No programme prevents all of it.",
        ],
        asked: &["Is that our number or a national one? Each figure says where it is from under “Why this number?”."],
    },
    Case {
        title: "Economic case",
        margin: "Is it worth it, for society?",
        goes: &[
            ("Net, present value and the social total, each with its range", view(ResultsView::Summary)),
            ("The programmes beside one another, and your options as two scenarios", view(ResultsView::Compare)),
            ("How likely it is, what it hangs on, and the answer if evidence is read cautiously", view(ResultsView::HowSure)),
        ],
        cannot: &[
            "It compares a programme with having none of it. It does not weigh it against another use of the same money, unless you build that as a second scenario.",
            "Harm is valued in pounds so that it is not left out. Give it on a line of its own.",
            "A pound counts the same for everyone here: there are no weights for who gains.",
        ],
        asked: &[
            "What if it works half as well? There is a switch for it.",
            "What would have to be true to break even? That can be said even where no effect was measured.",
            "Have you allowed for optimism? It is off until you choose a grade.",
        ],
    },
    Case {
        title: "Commercial case",
        margin: "What would be bought, and from whom?",
        goes: &[
            ("What each programme is, in its own unit, and the questions to settle first", Route::Evidence(None)),
            ("How much of each, and what one costs", Route::Programmes),
        ],
        cannot: &[
            "Nothing here knows your market, your contracts or who could deliver. A published price is what others paid, in other years.",
            "A provider’s own ratio is shown as claimed and is not an offer.",
        ],
        asked: &["Is this a quotation? No. Put in the price you were quoted: the page marks it as changed by you."],
    },
    Case {
        title: "Financial case",
        margin: "Can it be afforded, and by whom?",
        goes: &[
            ("Costs by payer, and what could leave a budget (cashable)", view(ResultsView::WhoPays)),
            ("Cash year by year, not discounted", view(ResultsView::YearByYear)),
            ("What has been promised and what is missing", Route::Plan),
        ],
        cannot: &[
            "Costs avoided are not income. Only the part that could leave a budget belongs in a budget, and only once that budget’s holder agrees.",
            "The shares that could leave a budget are our judgement (25% for councils, 10% for other public payers) until you enter your own.",
            "Value added tax, inflation to come and redundancy are not worked out.",
        ],
        asked: &[
            "Whose budget, and in which year? The table by payer and year answers for costs; for costs avoided it says which service gains, where the source says so.",
            "Which prices are these? One year’s, named under every figure. Change it to the year of your budget.",
            "Can I check the sums? The workbook holds the whole calculation as formulas.",
        ],
    },
    Case {
        title: "Management case",
        margin: "How would it be run, and how would we know?",
        goes: &[
            ("The numbers it hangs on most: measure those first", view(ResultsView::HowSure)),
            ("What evidence would change our mind about each programme", Route::Evidence(None)),
            ("The file and the link, so that others can open the same figures later", Route::Keep),
        ],
        cannot: &[
            "Nothing here says how to run a service, keep people safe in it, or end it well. The paper leaves room for each.",
            "A forecast is not an evaluation: do not report these figures as what was achieved.",
        ],
        asked: &[
            "When do we look again? Choose a year in which the costs avoided should have begun to show, and write down what you expect to see.",
        ],
    },
];
