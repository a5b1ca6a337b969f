//! The page for planning a budget, in words.

/// Headings, labels and notes of the page.
pub mod plan_text {
    #![allow(missing_docs)] // each is what it says
    pub const TITLE: &str = "Plan a budget";
    pub const LEAD: &str =
        "Year by year in the pounds of each year, who pays for what, what is still missing, and which mix of programmes does most with it.";
}

/// What is wrong with a part of the budget.
pub(super) fn budget_fault(field: &str, why: crate::model::BudgetFault) -> String {
    format!("{field} {why:?}")
}
