//! Fixed texts of the workbook, and of the section of the page that makes it.

/// Fixed texts of the workbook.
pub mod workbook_text {
    pub const READ_ME: &str = "Read me";
    pub const INPUTS: &str = "Inputs";
    pub const CALCULATION: &str = "Calculation";
    pub const RESULTS: &str = "Results";
    pub const WHO_PAYS: &str = "Who pays, who saves";
    pub const YEAR_BY_YEAR: &str = "Year by year";
    pub const DRAWS: &str = "Draws";
    pub const BUDGET: &str = "Budget";
    pub const BUDGET_NOTE: &str = "What each year takes was worked out in Prevention Ledger, with inflation, and does not follow the inputs of this workbook. What is promised may be typed over: what is missing follows it.";
    pub const SOURCES: &str = "Sources";
    pub const CHANGES: &str = "Changes";

    pub const YOURS: &str = "Typed by you";
    pub const YES: &str = "Yes";
    pub const NO: &str = "No";
    pub const BEYOND: &str = "Out of range";
    pub const SHARE: &str = "%";
    pub const A_YEAR: &str = "a year";
    pub const RATE_A_YEAR: &str = "% a year";
    pub const SHARED: &str = "Shared by all programmes";
    pub const SCALE_NOTE: &str =
        "Leave this empty for the default: the share reached × the number it is a share of. Type a number to use it instead.";
    pub const NOW_NOTE: &str = "Results are of what is wanted less this. Leave it empty where none runs now.";
    pub const PRICES: &str = "Price index: HM Treasury’s GDP deflator";
    pub const FIXED: &str = "Fixed when this workbook was made: change these in Prevention Ledger and make the workbook again";

    pub const CALCULATION_COLUMNS: [&str; 6] =
        ["Programme", "Step", "How it is worked out", "Unit", "One value", "Present value of the years counted"];
    pub const PART_OF: &str = "Part of: {}";
    pub const DISCOUNTING: &str = "How much later years count for (discounting)";
    pub const RATE: &str = "Discount rate";
    pub const RATE_HOW: &str = "From the inputs. The first year is not discounted.";
    pub const FACTOR: &str = "What £1 of each year is worth today (discount factor)";
    pub const FACTOR_HOW: &str = "The year before ÷ (1 + this year’s rate).";
    pub const HARM_RATE: &str = "Discount rate of harm";
    pub const HARM_FACTOR: &str = "What £1 of harm in each year is worth today (discount factor)";
    pub const PLACE: &str = "The place";
    pub const ONCE: &str = "One survivor is counted once (overlap)";
    pub const ALL_TOGETHER: &str = "All programmes together";
    pub const VICTIM_YEAR: &str = "Cost of one person’s abuse for a year: {}";
    pub const VICTIM_YEAR_LESS_SUPPORT: &str = "Cost of one person’s abuse for a year, less victim support’s own cost: {}";
    pub const SPELL_LESS_SUPPORT: &str = "Cost of a whole spell, less victim support’s own cost: {}";
    pub const LESS_SUPPORT_HOW: &str =
        "The same without the share of it that is victim support itself, which a programme of victim support does not avoid.";
    pub const VICTIM_YEAR_HOW: &str = "The Home Office’s costs that fall here, × the factor that moves them together. Harm and lost output are divided by the years of a spell.";
    pub const SPELL: &str = "Cost of one person’s whole spell of abuse, by year of the spell: {}";
    pub const SPELL_HOW: &str =
        "You asked for the cost of a whole spell for each year avoided. The first column is the year avoided, the next the year after.";
    pub const COST_TO: &str = "Cost paid by: {}";
    pub const COST_TO_HOW: &str = "Each line of the cost × the share this payer bears.";
    pub const IN_KIND: &str = "Of the cost, partners’ time given in kind";
    pub const IN_KIND_HOW: &str = "A real cost, and not cash.";
    pub const EFFECT_LEFT: &str = "Share of the effect there is, by years after the start";
    pub const EFFECT_LEFT_HOW: &str =
        "The first column is the year of the start, the next the year after. A part year counts for its part, less what is lost each year.";
    pub const SOURCE_YEARS: &str = "What £1 of each of the source’s years is worth, by years after the start";
    pub const SOURCE_YEARS_HOW: &str =
        "The first column is the year of the start. Discounted at the source’s own rate; a part year counts for its part.";
    pub const GROSS: &str = "Costs avoided before overlap: {}";
    pub const GROSS_HOW: &str = "The part of the costs avoided that falls here.";
    pub const CLAIMED: &str = "Claimed by the source and not added: {}";
    pub const CLAIMED_HOW: &str = "Shown, and not part of any sum.";
    pub const COUNTED: &str = "People counted by the estimate, by year of their start";
    pub const COUNTED_HOW: &str = "Starts × the share counted × people for each.";
    pub const LASTING: &str = "People whose effect lasts, year by year";
    pub const LASTING_HOW: &str = "Each year’s starters × the share of the effect there is so many years after their start, added up.";
    pub const POOLS: [&str; 2] = ["everyone experiencing abuse", "victims at high risk"];
    pub const POOL_SHARE: &str = "Costs avoided as a share of what abuse costs the group it reaches";
    pub const POOL_SHARE_HOW: &str =
        "Costs avoided before overlap ÷ (people in the group × the yearly cost of their abuse, of the kinds of value covered).";
    pub const POOL_CLAIMED: &str = "Shares of all programmes for {}, added up";
    pub const POOL_CLAIMED_HOW: &str = "Gains only. A programme that makes things worse is left alone.";
    pub const POOL_COMBINED: &str = "What they remove together, for {}";
    pub const POOL_FACTOR: &str = "Share kept of each, for {}";
    pub const POOL_FACTOR_HOW: &str = "What they remove together ÷ their shares added up, at most all.";
    pub const FITS: &str = "Share that fits within the place’s whole yearly cost of abuse";
    pub const FITS_HOW: &str = "The place’s whole yearly cost of abuse ÷ all gains, at most all.";
    pub const KEPT: &str = "Share kept so that one survivor is counted once";
    pub const KEPT_HOW: &str = "The share kept of each in its group × the share that fits. A loss is left alone.";
    pub const NET_LINE: &str = "Costs avoided after overlap: {}";
    pub const NET_LINE_HOW: &str = "Costs avoided before overlap × the share kept.";
    pub const CASHABLE_LINE: &str = "Of which could leave the budget: {}";
    pub const CASHABLE_LINE_HOW: &str = "The gain × the share that could leave this payer’s budget. A loss counts in full.";
    pub const BREAK_EVEN: &str = "What it would take to break even, each programme alone, before overlap";
    pub const WORTH_HARM: &str = "One avoided year of abuse is worth: harm";
    pub const WORTH_REST_LESS_SUPPORT: &str = "One avoided year of abuse is worth to victim support: everything but harm";
    pub const WORTH_PUBLIC_LESS_SUPPORT: &str = "One avoided year of abuse is worth to victim support: public-sector money";
    pub const WORTH_REST: &str = "One avoided year of abuse is worth: everything but harm";
    pub const WORTH_PUBLIC: &str = "One avoided year of abuse is worth: public-sector money";
    pub const WORTH_HOW: &str = "The costs of one person’s abuse, added up. The first column is the year avoided.";
    pub const OF_PEOPLE: &str = "People counted over all years";
    pub const OF_PEOPLE_HOW: &str = "People counted by the estimate, added up over the years looked at.";
    pub const STOPPED: &str = "What it would be worth to avoid a year of abuse for all of them, every kind of value";
    pub const STOPPED_PUBLIC: &str = "What it would be worth to public services to avoid a year of abuse for all of them";
    pub const STOPPED_HOW: &str = "People whose effect lasts × what one avoided year is worth × what £1 of that year is worth today × how much dearer abuse is at high risk.";
    /// Title and rule of each line of `Yearly`, in its order.
    pub const YEARLY: [(&str, &str); 17] = [
        ("Cost", "Every payer’s cost, added up. Not discounted."),
        ("Cost by its lines, for the check of the sums", "Every line of the cost, added up before anybody pays a share of it."),
        ("Public cost", "The five public payers’ cost, added up."),
        ("Costs avoided before overlap", "Every line that counts, added up."),
        ("Costs avoided", "Every line after overlap, added up."),
        ("Taken off for overlap", "Costs avoided before overlap − costs avoided."),
        ("Public costs avoided", "The lines of public-sector money after overlap, added up."),
        ("Of which could leave a budget", "Every public payer’s, added up."),
        ("Cost in the money of the year", "Cost × (1 + inflation) for each year from the price year to this one. For budgets only."),
        ("Started", "Units started in the year. Units of different programmes are different things."),
        ("People helped", "People engaged in the year. Somebody helped by two programmes counts twice."),
        ("Spent so far, discounted", "The year before + this year’s cost × what £1 of it is worth today."),
        ("Gained so far, discounted", "The year before + this year’s costs avoided × what £1 of them is worth today."),
        (
            "Made up by the end of the year, and from then on (1 or 0)",
            "1 where something was spent and what was gained so far reaches what was spent so far, in this year and every later one.",
        ),
        ("Public cost so far, discounted", "As above, public services only."),
        ("Public costs avoided so far, discounted", "As above, public services only."),
        ("Made up for public services, and from then on (1 or 0)", "As above, public services only."),
    ];

    pub const CHECK: &str = "Check of the inputs and sums";
    pub const CHECK_FINE: &str = "All inputs are within what this workbook can work out, and its sums agree.";
    pub const CHECK_BEYOND: &str = "Some inputs are marked as out of range on the sheet Inputs: do not use these results.";
    pub const CHECK_SHARES: &str = "Some shares on the sheet Inputs do not add up to 100%: do not use these results.";
    pub const CHECK_SUMS: &str = "The sums of this workbook do not agree with each other or with those of Prevention Ledger: do not use these results. Make the workbook again.";
    pub const MADE_COST: &str = "Cost, as Prevention Ledger had it when this workbook was made";
    pub const MADE_BENEFIT: &str = "Costs avoided, as Prevention Ledger had them when this workbook was made";
    pub const RESULT: &str = "Result";
    pub const EVERYONE: &str = "Everyone, every kind of value, over all the years, discounted";
    pub const COST: &str = "Cost";
    pub const COST_IN_KIND: &str = "Of which partners’ time given in kind";
    pub const BENEFIT_GROSS: &str = "Costs avoided before overlap";
    pub const OVERLAP: &str = "Taken off so that one survivor is counted once (overlap)";
    pub const BENEFIT: &str = "Costs avoided";
    pub const NET: &str = "Costs avoided less cost (net present value)";
    pub const RATIO: &str = "Costs avoided for each £1 spent";
    pub const RETURN: &str = "Net for each £1 spent (return on investment)";
    pub const PAYBACK: &str = "Year in which the cost is made up (payback)";
    pub const PUBLIC: &str = "Public services only, over all the years, discounted";
    pub const PUBLIC_COST: &str = "Cost to public services";
    pub const PUBLIC_BENEFIT: &str = "Costs avoided by public services";
    pub const PUBLIC_NET: &str = "Costs avoided less cost, public services (net present value)";
    pub const PUBLIC_RATIO: &str = "Public services’ costs avoided for each £1 they spend";
    pub const CASHABLE: &str = "Of the costs avoided, what could leave a public budget";
    pub const PUBLIC_PAYBACK: &str = "Year in which public services make up their cost (payback)";
    pub const BESIDE: &str = "Beside the totals";
    pub const LATER: &str = "Costs avoided after the last year looked at";
    pub const UNDISCOUNTED: &str = "Cost of all years, not discounted";
    pub const PEOPLE: &str = "People helped";
    pub const PER_PERSON: &str = "Cost for each person helped, not discounted";
    pub const SCALE: &str = "Units a year at full scale";
    pub const REFERRED: &str = "Referred, all years";
    pub const FINISHING: &str = "Who finish, all years";
    pub const PER_FINISHER: &str = "Cost for each who finishes (not discounted)";
    pub const WANTED: &str = "Units wanted a year";
    pub const NOW: &str = "Units running now, a year";
    pub const CLAIMED_NOT_ADDED: &str = "Claimed by a source and not added";
    pub const RATES: &str = "At other discount rates";
    pub const FLAT_RATE: &str = "Discount rate";
    pub const NET_AT_PUBLIC: &str = "Net for public services at {}";
    pub const NET_AT: &str = "Net for everyone at {}";
    pub const BREAK_EVEN_OF: &str = "Break-even";
    pub const SHARES: [[&str; 4]; 2] = [
        [
            "People counted, over all years",
            "Share of them for whom a year of abuse must be avoided, every kind of value",
            "That many people",
            "Share of the claimed effect that would do",
        ],
        [
            "People counted, over all years (public services)",
            "Share of them for whom a year of abuse must be avoided, public services only",
            "That many people (public services)",
            "Share of the claimed effect that would do (public services)",
        ],
    ];
    pub const NEED: &str = "Need of the place in a year";
    pub const RESTS_ON: &str = "What the costs avoided rest on, when the workbook was made (values; they do not follow the inputs)";
    pub const RESTS_PARTS: [&str; 2] = ["Every kind of value", "Public services"];
    pub const GUARDS: &str = "What a careful reader would ask, when the workbook was made";
    pub const PAYER_COLUMNS: [&str; 8] = [
        "Who",
        "Cost",
        "Costs avoided before overlap",
        "Overlap",
        "Costs avoided",
        "Net",
        "Of which could leave the budget",
        "Fair share of the cost",
    ];
    pub const KIND_COLUMNS: [&str; 4] = ["Kind of value", "Costs avoided before overlap", "Overlap", "Costs avoided"];
    pub const YEAR: &str = "Year";
    pub const COUNTED_FROM_0: &str = "From 0";

    pub const DRAW: &str = "Draw";
    pub const DRAWS_NONE: &str =
        "There are no draws: nothing is chosen, or the figures are as quoted in the review, which carry no chances.";
    pub const DRAWS_NOTE: &str = "Each row is one draw of every uncertain number, worked out in Prevention Ledger. They are values: they do not follow the inputs of this workbook.";
    pub const DRAW_TOTALS: [&str; 3] = ["Net, public services", "Net, what could leave a public budget", "Net, everyone"];
    pub const DRAW_ROWS: [&str; 5] = [
        "Average of these draws",
        "1 in 10 draws is below",
        "Half of the draws are below",
        "1 in 10 draws is above",
        "Share of draws above £0",
    ];
    pub const COST_DRAWN: &str = "Cost, all payers";

    pub const SOURCE_COLUMNS: [&str; 5] = ["Number", "Source", "Address", "Licence", "What of it was read, and cautions"];
    pub const CHANGE_COLUMNS: [&str; 4] = ["What", "Default", "Yours", "Your note"];
    pub const NO_CHANGES: &str = "Nothing differs from the defaults.";
}

/// Small texts of the section that makes it.
pub mod workbook_page {
    pub const TITLE: &str = "A workbook to check";
    pub const MARGIN: &str = "For Excel or LibreOffice, without macros.";
    pub const HOLDS: &str = "Every number with its source and a cell to change it in; the whole central case as formulas, one line for each step; results, who pays and who saves, each year; 1,000 draws; sources; and what you changed, with your notes. Change a number there and the results follow as they would here. It is made on this device and sent nowhere.";
    pub const NO_PLACE: &str = "Choose a place and programmes first: the workbook is of their results.";
    pub const OUT_OF_DATE: &str = "Something on another page cannot be used yet. The workbook holds the last valid result.";
    pub const MAKE: &str = "Make the workbook";
    pub const MAKING: &str = "Making the workbook. This takes a few seconds.";
    pub const MADE: &str = "The workbook is made. Look for it among your downloads.";
    pub const FAILED: &str = "The workbook could not be made: the part of the page that writes it could not be fetched or did not finish. Check that you are connected, then press the button again. Nothing you did is lost.";
}
