//! The scenario as a link and its QR code.

use crate::app::WorkspaceHandle;
use yew::prelude::*;

/// The scenario as a link and its QR code.
pub fn link(_workspace: &WorkspaceHandle) -> Html {
    Html::default()
}
