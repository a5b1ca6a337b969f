//! The ways in which a true figure from here can say something false.

/// Headings, labels and notes of the page.
pub mod misled_text {
    pub const TITLE: &str = "How to be misled by this tool";
    pub const LEAD: &str =
        "Each of these can be done with true figures. For each: how it misleads, what the tool does about it, and what to look for.";
    pub const RESISTS: &str = "What the tool does. ";
    pub const LOOK_FOR: &str = "What to look for. ";
}

/// A way to be misled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trap {
    /// What is done.
    pub title: &'static str,
    /// How it misleads.
    pub how: &'static str,
    /// What the tool does about it.
    pub resists: &'static str,
    /// What a reader should look for.
    pub look_for: &'static str,
}

const fn trap(title: &'static str, how: &'static str, resists: &'static str, look_for: &'static str) -> Trap {
    Trap { title, how, resists, look_for }
}

/// The ways, the most common first.
pub const MISLED: &[Trap] = &[
    trap(
        "Quote one ratio, without its range",
        "“£3 for every £1” hides how large the sums are, who gains and how sure it is. The same ratio can stand for a saving of hundreds or of millions.",
        "A figure is copied with its range, payers, years and prices. The ratio comes after the sums.",
        "A ratio on its own. Ask for the range, and for the sum in pounds.",
    ),
    trap(
        "Add harm to public money",
        "Pain and fear valued in pounds is often the largest part. Added to public money it looks as if a council would get it.",
        "Public money is the headline. Kinds of value stand side by side and are never stacked into one bar.",
        "A social total called a saving. Ask how much of it is public money.",
    ),
    trap(
        "Call costs avoided cash",
        "When fewer people call the police, officers do other work. The police budget stays as it was.",
        "What could leave a budget (cashable) is a line of its own, and small unless you make it larger.",
        "The word “savings”. Ask whose budget would be cut, by how much, and whether its holder agrees.",
    ),
    trap(
        "Choose whose money counts",
        "A programme can lose money for the council that pays and gain for the health service. Show one payer, and either answer can be had.",
        "Every payer is in the table of who pays and who saves, the losing ones too.",
        "A figure for one payer alone. Ask what it is for all of them.",
    ),
    trap(
        "Look many years ahead",
        "Costs come first, so more years nearly always look better. They also rest more on effects nobody followed for that long.",
        "A guard comes up when an effect is taken to last longer than anyone was followed up. Gains after the last year do not count unless you ask.",
        "The number of years. Ask for the first three.",
    ),
    trap(
        "Take figures as they were quoted",
        "Some figures in the review misread their own sources. Taking them as quoted makes some programmes look far better.",
        "“As quoted” has to be chosen, says so on every page, shows no chances, and takes nothing off for overlap.",
        "“As quoted” in the line at the top of the page, or in the small print of a paper.",
    ),
    trap(
        "Count only some of the costs",
        "Leave out management, partners’ time or a cost nobody has published, and the rest looks cheap.",
        "A cost without a published figure stands as £0 with a note that the real cost is higher. Time given in kind is shown.",
        "“No cost entered”, and costs that were taken out by hand. Ask what is not in it.",
    ),
    trap(
        "Count the same people twice",
        "Two programmes may help the same survivor. Each study counts her as its own success.",
        "Overlap is taken off, and what was taken off is shown. A guard says where two effects rest on the same evidence.",
        "“They never meet” among the assumptions. Ask how it is known.",
    ),
    trap(
        "Treat the range as all the doubt there is",
        "The range covers doubt in the numbers that went in. Not whether the right things were counted, whether the programme is run well here, or whether the world stays as it is.",
        "That is said beside every chance. A page lists what is not counted.",
        "“9 in 10 runs” read as “90% certain”. More runs make a chance steadier, not truer.",
    ),
    trap(
        "Make much of a small study",
        "A result from some dozens of people in one town, often by those who run the service, is scaled to a whole county.",
        "Each programme says how large its study was, who made it and what it compared. “Cautious” counts only what a comparison of the programme itself found.",
        "How many people were studied, and whether anyone was compared with them. Switch to cautious and see what is left.",
    ),
    trap(
        "Rank programmes that were counted differently",
        "One study counted harm, another only hospital visits. The first looks better because more was counted.",
        "Programmes stand in the order of their tier, not of their size. What a result leaves out has a page of its own.",
        "A league table. Ask which kinds of value each line holds.",
    ),
    trap(
        "Take no measured effect for no effect",
        "Where nobody has measured what a programme does, it shows a cost and no gain. That says something about research, not about the programme.",
        "The page says that no effect was measured, and what it would take to break even.",
        "A loss as large as the cost. Read why there is no estimate.",
    ),
    trap(
        "Mix prices of different years",
        "£34,015 in 2016/17 prices and £400 in 2024 prices are not the same pounds.",
        "All money is brought to one year, which stands under each figure. Claims keep their own year and say it.",
        "A sum with no year beside it.",
    ),
    trap(
        "Use the cost of a whole spell for each year",
        "The Home Office’s £34,015 covers a spell of abuse of about three years. Times years, it counts harm and lost output three times.",
        "A year of abuse is counted as a year. The other way can be asked for, and brings up a guard.",
        "£34,015 multiplied by anything but a number of people.",
    ),
    trap(
        "Change the numbers until the answer pleases",
        "Every number here can be changed, and a few small changes can turn a loss into a gain.",
        "Each changed number is marked, and files and papers list what was changed.",
        "The list of changes, and the numbers that matter most. Ask for a reason for each.",
    ),
];
