//! One file for each page.

mod accessibility;
mod assumptions;
mod compare;
mod frame;
mod how_sure;
mod method;
mod not_counted;
mod passage;
mod place;
mod privacy;
mod programmes;
mod start;
mod summary;
mod take;
mod who_pays;
mod year_by_year;

pub use accessibility::accessibility_page;
pub use assumptions::AssumptionsPage;
pub use compare::compare_page;
pub use how_sure::how_sure_page;
pub use method::method_page;
pub use not_counted::not_counted_page;
pub use place::PlacePage;
pub use privacy::privacy_page;
pub use programmes::ProgrammesPage;
pub use start::StartPage;
pub use summary::summary_page;
pub use take::take_page;
pub use who_pays::who_pays_page;
pub use year_by_year::year_by_year_page;
