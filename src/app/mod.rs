//! State and actions: what is being worked on, a pure `reduce`, the answer that follows, and hooks with verbs.
//!
//! Must not draw anything, and must not calculate: it asks the model.

mod answer;
mod change;
mod handle;
mod joined;
mod moved;
mod own;
mod page;
mod programme_filter;
mod said;
mod workspace;

pub use answer::{Answer, AnswerState};
pub use change::{Change, field_of};
pub use handle::{LedgerProvider, WorkspaceHandle, use_workspace};
pub use joined::Joined;
pub use moved::{KeptScale, Moved};
pub use own::{Offer, OwnDraft, OwnEdit, OwnFault, new_id, own_as_toml};
pub use page::{Page, ResultsView};
pub use programme_filter::{ProgrammeFilter, Rated};
pub use said::{SaidState, Whole, use_said};
pub use workspace::{Action, Problem, Workspace};
