//! Whether a newer version of the page is here.

/// What there is of a newer version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Update {
    /// Nothing, or the user goes on with this one.
    #[default]
    None,
    /// It is on the device, and waits to be asked for.
    Waiting,
    /// It was put in place from another tab.
    Elsewhere,
}

impl Update {
    /// As the page is told it.
    pub fn told(state: &str) -> Self {
        match state {
            "waiting" => Self::Waiting,
            "elsewhere" => Self::Elsewhere,
            _ => Self::None,
        }
    }
}
