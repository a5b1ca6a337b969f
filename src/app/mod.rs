//! State and actions: what is being worked on, a pure `reduce`, the answer that follows, and hooks with verbs.
//!
//! Must not draw anything, and must not calculate: it asks the model.

mod address;
mod answer;
mod arrival;
mod hand_on;
mod handle;
mod kept;
mod offline;
mod own;
mod place_form;
mod said;
mod session;
mod taking;
mod workspace;

pub use address::{address_to_open, link_of_address, route_of};
pub use answer::AnswerState;
pub use arrival::{Import, ImportReport};
pub use hand_on::{
    FileError, LONGEST_FILE, LONGEST_FOR_QR, Opened, QrCode, changes_in, file_of, holds_link, link_in, link_of, name_of_file, open_file,
    open_link, qr,
};
pub use handle::{Keeping, LedgerProvider, WorkspaceHandle, use_saving, use_workspace};
pub use kept::{
    Autosave, Entry, EntryError, Head, Kept, LONGEST_KEPT_NAME, MOST_KEPT, Named, Notice, Now, Revision, Store, StoreError, Timestamp,
    UnsavedDrafts, Work, read_entry, write_entry,
};
pub use ledger_text::{
    CaseDraft, LetterDraft, MadeWith, Offline, Origin, Preset, ProgrammeFilter, Rated, ReportChoice, ResultsView, Route, Section,
};
pub use offline::Update;
pub use own::{Offer, OwnDraft, OwnEdit, OwnProgrammeError, new_id, own_as_toml};
pub use place_form::{PLACE_FIELDS, PlaceDraft, PlaceFormError};
pub use said::{EvidenceTextState, Whole, use_evidence_text};
pub use session::{MOST_GUESSES, MOST_POOLED, Pooled, Script, Session, SessionAction, Stage, Step, read_script};
pub use taking::{results_csv, results_json, table_file};
pub use workspace::{Action, OwnForm, RejectedEdit, Workspace};
