//! One file for each page.

mod accessibility;
mod assumptions;
mod frame;
mod method;
mod not_counted;
mod passage;
mod place;
mod privacy;
mod programmes;
mod start;
mod summary;
mod who_pays;
mod year_by_year;

pub use accessibility::AccessibilityPage;
pub use assumptions::AssumptionsPage;
pub use method::MethodPage;
pub use not_counted::NotCountedPage;
pub use place::PlacePage;
pub use privacy::PrivacyPage;
pub use programmes::ProgrammesPage;
pub use start::StartPage;
pub use summary::SummaryPage;
pub use who_pays::WhoPaysPage;
pub use year_by_year::YearByYearPage;
