//! State and actions: what is being worked on, a pure `reduce`, the answer that follows, and hooks with verbs.
//!
//! Must not draw anything, and must not calculate: it asks the model.

mod answer;
mod change;
mod handle;
mod joined;
mod kept;
mod own;
mod page;
mod place_form;
mod programme_filter;
mod said;
mod workspace;

pub use answer::{Answer, AnswerState};
pub use change::{Change, field_of};
pub use handle::{Keeping, LedgerProvider, WorkspaceHandle, use_workspace};
pub use joined::Joined;
pub use kept::{
    Entry, HalfTyped, Head, Keeper, Kept, LONGEST_KEPT_NAME, MOST_KEPT, Moment, Named, NotKept, NotNamed, Notice, Now, Shelf, Stamp, Why,
    Work,
};
pub use own::{Offer, OwnDraft, OwnEdit, OwnFault, new_id, own_as_toml};
pub use page::{Page, ResultsView};
pub use place_form::{PLACE_FIELDS, PlaceDraft, PlaceFault};
pub use programme_filter::{ProgrammeFilter, Rated};
pub use said::{SaidState, Whole, use_said};
pub use workspace::{Action, OwnForm, Problem, Workspace};
