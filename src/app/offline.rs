//! Whether the page works with the network off, and whether a newer one is here.

/// How far the copy on the device is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offline {
    /// There is none, though there could be.
    #[default]
    NotYet,
    /// It is being fetched.
    GettingReady,
    /// All of it is here.
    Ready,
    /// This browser, or this window of it, keeps none.
    Cannot,
    /// The page is one file, which needs no network at all.
    OneFile,
}

impl Offline {
    /// As the page is told it.
    pub fn told(state: &str) -> Self {
        match state {
            "getting-ready" => Self::GettingReady,
            "ready" => Self::Ready,
            "cannot" => Self::Cannot,
            "one-file" => Self::OneFile,
            _ => Self::NotYet,
        }
    }
}

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
