//! The pages on accessibility and on privacy and staying safe.

/// A heading and its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The heading.
    pub title: &'static str,
    /// One line in the margin.
    pub margin: &'static str,
    /// The paragraphs.
    pub paragraphs: &'static [&'static str],
}

/// Small texts of the accessibility page.
pub mod accessibility_texts {
    pub const TITLE: &str = "Accessibility";
    pub const LEAD: &str =
        "We want everyone to be able to use this page. It is built to the Web Content Accessibility Guidelines 2.2, level AA.";
}

/// Small texts of the privacy page.
pub mod privacy_texts {
    pub const TITLE: &str = "Privacy and staying safe";
    pub const LEAD: &str = "Nothing you type leaves this device.";
    pub const HELP: &str = "If you need help";
    pub const HELP_MARGIN: &str = "For you, or for someone you know.";
    pub const IN_DANGER: &str = "In danger now, call ";
    pub const EMERGENCY: &str = "999";
    pub const EMERGENCY_LINK: &str = "tel:999";
    pub const HELPLINE: &str = "National Domestic Abuse Helpline, England, free, 24 hours a day: ";
    pub const HELPLINE_NUMBER: &str = "0808 2000 247";
    pub const HELPLINE_LINK: &str = "tel:08082000247";
    pub const BILL: &str = "Someone with your phone may see the numbers you have called.";
}

/// What is built and tested.
pub fn accessibility_passages() -> &'static [Passage] {
    &ACCESSIBILITY
}

/// What is kept, and how to leave.
pub fn privacy_passages() -> &'static [Passage] {
    &PRIVACY
}

const ACCESSIBILITY: [Passage; 4] = [
    Passage {
        title: "What is built in",
        margin: "In every page.",
        paragraphs: &[
            "Everything can be reached and used with a keyboard, and where you are is always visible.",
            "Every picture has a table with the same figures. Nothing is told by colour alone.",
            "Pages fit a screen 320 pixels wide, or 400% zoom, without sideways scrolling. Wide tables scroll in their own frame.",
            "There are a light and a dark look. Your own colours, more contrast, and less movement are followed where your device asks for them. Pages can be printed.",
            "Mistakes are named beside the box and listed above the heading. What you typed stays.",
        ],
    },
    Passage {
        title: "How it is tested",
        margin: "By program, on every change.",
        paragraphs: &[
            "Every page is checked with axe-core, a program that finds common barriers. It finds fewer than half of what can be wrong.",
            "Pages are also run through in Chromium with a keyboard alone, at 320 pixels, in dark and in forced colours, and printed.",
        ],
    },
    Passage {
        title: "What is not tested",
        margin: "So you know.",
        paragraphs: &[
            "It has not been tested with screen readers by people who use them, nor with speech control, nor in browsers other than Chromium.",
            "No one outside the project has audited it.",
            "It is in English only.",
        ],
    },
    Passage {
        title: "If something does not work",
        margin: "Please tell us.",
        paragraphs: &[
            "There is no address to write to yet. Say what does not work through the project’s repository: which page, what you did, and what you use.",
        ],
    },
];

const PRIVACY: [Passage; 5] = [
    Passage {
        title: "What is kept",
        margin: "In this browser on this device, and nowhere else.",
        paragraphs: &[
            "What you choose and type is saved in this browser’s own storage on this device, a moment after every change, so that a closed tab or a crash loses at most your last keystrokes. So are the scenarios you save in the list. It is not sent to anyone.",
            "It stays until you clear it: by “Clear everything” at the top of every page, by “Exit this page”, by “Keep nothing on this device”, or by clearing this website’s data in the browser’s settings. A private window forgets it when it is closed.",
            "On a shared device, anyone who opens this page in the same browser sees what is kept. Another tab of this page that is still open holds its own work: close it too.",
            "The page uses no cookies, counts no visitors and loads nothing from other websites.",
            "Where the browser can, a copy of the page itself, without anything of yours, is kept so that it opens with the network off. “Exit this page” removes it too.",
            "Anything you print, copy, save or share is yours to look after. A link holds the whole scenario, and the browser’s list of visited pages may keep the address of a link that was opened.",
        ],
    },
    Passage {
        title: "Exit this page",
        margin: "The button at the top, or Shift three times.",
        paragraphs: &[
            "“Exit this page” clears everything this page keeps on the device, your list and the choice to keep nothing included, and puts a blank page in its place. Pressing the Shift key three times does the same.",
            "It cannot clear the rest of your history. Other pages of this website that you opened may still be listed, and the back button may lead to them.",
        ],
    },
    Passage {
        title: "Leaving fewer traces",
        margin: "If someone else may look at this device.",
        paragraphs: &[
            "A private window does not keep a history once it is closed. Browsers call it private, InPrivate or incognito. It is in the menu where new windows are opened.",
            "Close the private window when you have finished. It hides nothing while it is open, and it does not hide anything from a person who runs your network or has put watching software on the device.",
            "If you think your device is watched, use one that the other person cannot reach: at work, at a library, or a friend’s. Clearing your whole history at once may itself be noticed.",
        ],
    },
    Passage {
        title: "On a shared screen",
        margin: "In a meeting or a training room.",
        paragraphs: &[
            "The title and the address of this page are neutral. The pages hold figures and no accounts of violence. Some people in any room have lived through abuse: say what the session is about before you begin.",
        ],
    },
    Passage {
        title: "Whose figures these are",
        margin: "Counts, never people.",
        paragraphs: &[
            "Figures are about places and programmes, from published counts. Do not type anything in a note by which a person could be known.",
        ],
    },
];
