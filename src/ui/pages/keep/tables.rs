//! The results as a table for spreadsheets and programs.

use crate::app::WorkspaceHandle;
use yew::prelude::*;

/// The results as a table for spreadsheets and programs.
pub fn tables(_workspace: &WorkspaceHandle) -> Html {
    Html::default()
}
