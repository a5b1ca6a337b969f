//! Working with the network off, and newer versions, in words.

/// How far the copy on the device is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offline {
    /// There is none, though there could be.
    #[default]
    NotYet,
    /// It is being fetched.
    GettingReady,
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

/// Fixed texts.
pub mod offline_text {
    pub const NEWER: &str = "A newer version of Prevention Ledger is ready. Your work is saved first, and so is what a session has guessed and put on one axis. This page is then loaded again.";
    pub const ELSEWHERE: &str = "A newer version of Prevention Ledger was put in place from another tab. This tab goes on with the older one until you load it again. Your work is saved first.";
    pub const NOT_SAVED: &str = "Nothing is kept on this device, so loading the page again would lose your work. Save it as a file first.";
    pub const SAVE_A_FILE: &str = "Keep and share";
    pub const LOAD: &str = "Load the newer version";
    pub const LOAD_UNSAVED: &str = "Load it without saving";
    pub const NOT_NOW: &str = "Not now";
}

/// Whether the page works with the network off.
pub fn offline_said(offline: Offline) -> &'static str {
    match offline {
        Offline::NotYet => "Does not work with the network off yet. To get it ready, load this page again with the network on.",
        Offline::GettingReady => "Getting ready to work with the network off. Keep this page open a little longer.",
        Offline::Ready => "Works with the network off.",
        Offline::Cannot => "Needs the network to open: this browser or window keeps no copy of the page. A private window often does not.",
        Offline::OneFile => "This is one file on your device. It needs no network.",
    }
}
