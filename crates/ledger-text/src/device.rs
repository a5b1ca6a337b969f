//! What is kept on the device, in words.

use super::keep::day_said;
use ledger_model::choice;

/// Why something stands in the list of scenarios kept on the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListReason {
    /// The user saved it.
    #[default]
    Asked,
    /// Something else was opened in its place.
    Replaced,
    /// Another tab went on with something else.
    OtherTab,
    /// The page stopped before all of it was drawn.
    NotDrawn,
}

choice!(ListReason { Asked "asked", Replaced "replaced", OtherTab "other-tab", NotDrawn "not-drawn" });

/// Why a scenario was not put into the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListError {
    NoName,
    /// There are as many as the list holds.
    Full {
        most: usize,
    },
    /// The browser does not store it.
    NotSaved,
}

/// Fixed texts.
pub mod device_text {
    pub const TITLE: &str = "On this device";
    pub const NOTE: &str = "Saved by itself, in this browser only.";
    pub const AUTOSAVE: &str = "What you are working on is saved in this browser a moment after every change, half-typed numbers and unfinished forms too. When you come back to this page it is there. The steps you could undo are not kept.";
    pub const SHARED: &str = "Anyone who uses this browser on this device can open the page and see it. On a shared device, do not keep anything, or clear everything when you have finished.";
    pub const NOT_SENT: &str = "A browser may clear what pages keep, and clears it when you clear your browsing data. “Exit and clear” deletes it all, scenarios saved under a name too. Save what you must not lose as a file.";
    pub const NAME: &str = "Save this scenario under a name";
    pub const SAVE: &str = "Save in the list";
    pub const SAVED: &str = "Saved in the list. “Exit and clear” deletes the list.";
    pub const LIST: &str = "Scenarios kept on this device";
    pub const NONE: &str = "Nothing is saved in the list yet.";
    pub const OPEN: &str = "Open";
    pub const RENAME: &str = "Rename";
    pub const RENAMED: &str = "Renamed.";
    pub const DUPLICATE: &str = "Duplicate";
    pub const DUPLICATED: &str = "Duplicated.";
    pub const DELETE: &str = "Delete";
    pub const BRING_BACK: &str = "Bring it back";
    pub const NEW_NAME: &str = "New name";
    pub const KEEP_NAME: &str = "Use this name";
    pub const CANCEL: &str = "Cancel";
    pub const OPENING: &str = "Opening one puts it in place of what you are working on. What you had is kept in the list if it is not there already, and Undo brings it back.";
    pub const ASIDE: &str = "Set aside";
    pub const ASIDE_WHY: &str =
        "These were kept by this page and could not be read. Nothing in them was changed. Download what you need, then delete it.";
    pub const DOWNLOAD: &str = "Download";
    pub const NOTHING: &str = "Keep nothing on this device";
    pub const NOTHING_HINT: &str = "Deletes what this page has saved here: the scenario being worked on, the list and what was set aside. From then on closing or reloading the tab loses your work, unless you save it as a file. Only this choice itself is remembered, until you leave by “Exit and clear”.";
    pub const NOTHING_ON: &str = "Nothing is kept on this device. Closing or reloading this tab loses your work: save it as a file.";
    pub const HIDE: &str = "Hide this";
    pub const AFRESH: &str = "Start afresh";
    pub const STARTED_AFRESH: &str = "You have started afresh.";
    pub const NOT_KEPT: &str = "Your work cannot be kept on this device: the browser’s storage is full or switched off. You can go on working. Before you close this tab, save your work as a file (a session’s guesses are not in it: write them down); if the list of kept scenarios is long, deleting some makes room.";
    pub const SAVE_A_FILE: &str = "Keep and share";
    pub const CLEARED_ELSEWHERE: &str =
        "Everything was cleared in another tab. What you see here is only in this tab, and is kept again when you next change something.";
    pub const TRY_AGAIN: &str = "Try it again";
    pub const SAVE_AS_FILE: &str = "Save it as a file";
    pub const READ_ONLY: &str = "This page is open in another tab or window, which saves your work. You can look at everything here, but what you change in this tab is not saved.";
    pub const USE_HERE: &str = "Use it here";
    pub const THEIRS_LISTED: &str =
        "This tab saves your work now. What another tab had saved meanwhile is in the list on “Keep and share”.";
    pub const OURS_LISTED: &str = "Another tab saved something else. What this tab had is in the list on “Keep and share”.";
    pub const START_LIST: &str = "Kept on this device";
    pub const WHOLE_LIST: &str = "Everything kept on this device";
}

/// What a file of something set aside is called.
pub const ASIDE_FILE: &str = "prevention-ledger-set-aside.json";

/// "14:05 today"; "14:05 on 20 November 2026".
pub fn when(local: &str, today: &str) -> String {
    let (day, time) = local.split_once('T').unwrap_or((local, ""));
    if day == today { format!("{time} today") } else { format!("{time} on {}", day_said(day)) }
}

/// The work was brought back.
pub fn restored(local: &str, today: &str) -> String {
    format!("Restored what you were working on at {}.", when(local, today))
}

/// The page stopped over the work.
pub fn not_drawn(local: &str, today: &str, is_former_open: bool) -> String {
    let open = if is_former_open { "Your work is open without the last change." } else { "That is not open now." };
    format!(
        "This page stopped last time, before it had worked out and drawn everything of {}. {open} What was not drawn is in the list on “Keep and share”. Trying it again may stop the page again.",
        when(local, today)
    )
}

/// Something kept cannot be read.
pub fn set_aside(why: &str) -> String {
    format!("Something this page had kept on this device could not be read, and is set aside. {why} Download it if you need it.")
}

/// What one of the list is called.
pub fn kept_name(name: &str, place: &str) -> String {
    [name, place].into_iter().find(|name| !name.is_empty()).unwrap_or("No place yet").to_owned()
}

/// What stands under a name of the list: its place, when it was saved, and why where nobody asked for it.
pub fn kept_row(place: &str, reason: ListReason, local: &str, today: &str) -> String {
    let place = if place.is_empty() { "No place yet" } else { place };
    let why = match reason {
        ListReason::Asked => "saved at",
        ListReason::Replaced => "kept because something else was opened in its place, at",
        ListReason::NotDrawn => "kept because the page stopped before it was drawn, at",
        ListReason::OtherTab => "kept because another tab went on with something else, at",
    };
    format!("{place}, {why} {}", when(local, today))
}

/// One of the list that cannot be opened.
pub fn kept_unreadable(why: &str) -> String {
    format!("This one cannot be opened. {why}")
}

/// How much may be kept.
pub fn kept_limit(most: usize, longest_name: usize) -> String {
    format!(
        "At most {most} scenarios, each with a name of at most {longest_name} characters. Names may repeat: saving never overwrites. Of those kept because something else was opened, the newest 10 stay. A browser gives a website about 5 million characters in all; a scenario takes some thousands."
    )
}

/// Why a scenario was not put into the list, and what to do.
pub fn list_error(why: ListError) -> String {
    match why {
        ListError::NoName => "Name: the box is empty. Type a name, such as Committee paper.".into(),
        ListError::Full { most } => {
            format!("The list is full: it holds {most} scenarios. Delete one that you no longer need, or save this one as a file.")
        }
        ListError::NotSaved => {
            "It was not saved: the browser’s storage is full or switched off. Delete scenarios you no longer need, or save this one as a file."
                .into()
        }
    }
}

/// One was taken out of the list.
pub fn deleted(name: &str) -> String {
    format!("Deleted “{name}”.")
}

/// Asked before clearing.
pub fn clear_question_with(kept: usize) -> String {
    let list = match kept {
        0 => String::new(),
        many => format!(
            ", and the {}",
            super::counted(many, ["scenario kept in the list on this device", "scenarios kept in the list on this device"])
        ),
    };
    format!("Clear everything: the place, the programmes, every change{list}? This cannot be undone.")
}
