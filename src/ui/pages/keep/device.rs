//! What is kept on this device: the list of named scenarios.

use crate::app::WorkspaceHandle;
use yew::prelude::*;

/// What is kept on this device: the list of named scenarios.
pub fn device(_workspace: &WorkspaceHandle) -> Html {
    Html::default()
}
