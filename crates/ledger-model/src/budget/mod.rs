//! A budget: what it takes in each year's own money, who has promised what, and the mix that does most with it.
//!
//! Must not draw at random, put anything into words or name the browser.

mod boxes;
mod ladder;
mod mix;
mod offers;
mod settlement;
mod years;

pub use ladder::{Agreement, Ladder, Rung, agreement, ladder};
pub use mix::{Chosen, Effort, Mix, NoMix, best_mix};
pub use offers::{Gain, Line, Market, Offer, market};
pub use settlement::{PotRow, Settlement, settlement};
pub use years::{BudgetYear, FairAsk, budget_years, fair_asks};
