//! The pages on accessibility and on privacy and staying safe.

/// A heading and its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The heading.
    pub title: &'static str,
    /// One line in the margin.
    pub margin: &'static str,
    pub paragraphs: &'static [&'static str],
}

/// Small texts of the accessibility page.
pub mod accessibility_texts {
    pub const TITLE: &str = "Accessibility statement";
    pub const LEAD: &str =
        "We want everyone to be able to use this page. This statement says what was tested, what was not, and what is known to be hard.";
    pub const PREPARED: &str = "This statement";
    pub const PREPARED_MARGIN: &str = "When, and for what.";
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

const ACCESSIBILITY: [Passage; 7] = [
    Passage {
        title: "How accessible it is",
        margin: "What you should be able to do.",
        paragraphs: &[
            "Reach and use everything with a keyboard, and always see where you are.",
            "Read the figures of every picture in a table. Nothing is told by colour alone.",
            "Use a screen 320 pixels wide, or 400% zoom, without sideways scrolling. Wide tables scroll in their own frame.",
            "Choose a light or a dark look, your own colours, more contrast or less movement on your device: the page follows. Pages can be printed.",
            "Find each mistake named beside its box; what is wrong in a scenario is listed above the heading too. What you typed stays.",
            "Hear a new result once you have stopped typing, without the focus being moved.",
        ],
    },
    Passage {
        title: "Compliance",
        margin: "Our own judgement.",
        paragraphs: &[
            "We built it to meet the Web Content Accessibility Guidelines version 2.2, level AA, and know of no criterion that it fails. As nobody outside the project has audited it and parts are untested, we do not claim that it complies in full.",
        ],
    },
    Passage {
        title: "What may be hard to use",
        margin: "Known gaps.",
        paragraphs: &[
            "Some tables have many columns. They are read row by row, and at 320 pixels they scroll sideways in their frame.",
            "The pictures are described, and their figures are in tables, but a picture cannot be explored point by point by ear.",
            "Some pages are long. “How sure” and “Assumptions” hold dozens of numbers; headings and filters are the ways through.",
            "Files that are taken away (workbook, tables, pictures) and PDFs that your browser makes when printing have not been checked for accessibility.",
            "It is in English only.",
        ],
    },
    Passage {
        title: "What was tested, and how",
        margin: "By program, on every change.",
        paragraphs: &[
            "Every page in the menus is checked with axe-core against its rules for levels A and AA, with and without an answer: at 1,280 and 320 pixels, light and dark, and in forced colours. It finds fewer than half of what can be wrong.",
            "On each of them a program also checks that there is one main heading, that a change of page moves the focus to it and gives the page a title of its own, and that nothing scrolls sideways.",
            "The main journeys are done with a keyboard alone, at both widths: from a place to results, an own programme, a gap in provision, searching, keeping and opening files.",
            "Mistakes are made on purpose: a program checks that each is named at its box and in the list, and that what was typed stays.",
            "On paper, a program checks that menus are gone and every table is open.",
        ],
    },
    Passage {
        title: "What was not tested",
        margin: "So you know.",
        paragraphs: &[
            "With screen readers, speech control or switches, by the people who use them.",
            "In browsers other than Chromium, and on real phones and tablets.",
            "With people: neither disabled people nor anybody else has been watched using it.",
            "Text spacing set by the reader, and zoom within the browser: narrow windows stand in for them.",
        ],
    },
    Passage {
        title: "If something does not work",
        margin: "Please tell us.",
        paragraphs: &[
            "There is no address to write to yet. Say what does not work through the project’s repository: which page, what you did, and what you use.",
            "Whoever publishes a copy of this page for a public body is answerable for it, and should put an address here, and the way to complain if nothing comes of it.",
        ],
    },
    Passage {
        title: "What comes next",
        margin: "In this order.",
        paragraphs: &[
            "Tests with screen readers, by people who use them. Then an audit from outside. Then Welsh: the page is ready for it and waits for a translator.",
        ],
    },
];

/// When the statement was prepared, and for what.
pub fn accessibility_prepared() -> String {
    let day = super::day_said(&ledger_model::embedded::library().national.release.evidence);
    format!(
        "Prepared on {day}, with the tests of that day, for version {} of {}. It covers every page of it.",
        env!("CARGO_PKG_VERSION"),
        super::shell::app_name()
    )
}

const PRIVACY: [Passage; 5] = [
    Passage {
        title: "What is kept",
        margin: "In this browser on this device, and nowhere else.",
        paragraphs: &[
            "What you choose and type is saved in this browser’s own storage on this device, a moment after every change, so that a closed tab or a crash loses at most your last keystrokes. So are the scenarios you save in the list, and your work as it was before the last change. It is not sent to anyone.",
            "It stays until you clear it: by “Clear everything” at the top of every page, by “Exit and clear”, by “Keep nothing on this device”, or by clearing this website’s data in the browser’s settings. A private window forgets it when it is closed.",
            "On a shared device, anyone who opens this page in the same browser sees what is kept. “Clear everything” leaves another tab of this page that is still open as it is: close it too.",
            "The page uses no cookies, counts no visitors and loads nothing from other websites.",
            "Where the browser can, a copy of the page itself, without anything of yours, is kept so that it opens with the network off. “Exit and clear” removes it too.",
            "Anything you print, copy, save or share is yours to look after. A link holds the whole scenario, and the browser’s list of visited pages may keep the address of a link that was opened.",
        ],
    },
    Passage {
        title: "Exit and clear",
        margin: "The button at the top, or Shift three times.",
        paragraphs: &[
            "“Exit and clear” empties the page at once, deletes everything this page keeps on the device, scenarios saved under a name and the choice to keep nothing included, and puts a blank page in its place. Other tabs of this page that are open are emptied and left in the same way.",
            "It does not ask first, and cannot be undone. Keep what you must not lose as a file, in a safe place.",
            "Pressing the Shift key alone three times within two seconds does the same.",
            "It works before this page has started, and when it cannot start. While the page is working something out, it is done as soon as that has ended. If a page does not answer at all, close its tab. Then open the page again and exit: that deletes what is kept.",
            "It cannot clear the rest of your history. Other pages of this website that you opened may still be listed, and the back button may lead to them. What you typed is no longer in them.",
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
