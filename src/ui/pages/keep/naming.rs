//! The scenario’s name and notes.

use crate::app::WorkspaceHandle;
use yew::prelude::*;

/// The scenario’s name and notes.
pub fn naming(_workspace: &WorkspaceHandle) -> Html {
    Html::default()
}
