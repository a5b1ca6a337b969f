//! The workbook, made when it is asked for.

use crate::app::WorkspaceHandle;
use yew::prelude::*;

/// The workbook, made when it is asked for.
pub fn workbook(_workspace: &WorkspaceHandle) -> Html {
    Html::default()
}
