//! The scenario as a file: saving it, and opening one.

use crate::app::WorkspaceHandle;
use yew::prelude::*;

/// The scenario as a file: saving it, and opening one.
pub fn file(_workspace: &WorkspaceHandle) -> Html {
    Html::default()
}
