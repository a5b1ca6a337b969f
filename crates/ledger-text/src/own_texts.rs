//! Headings, buttons and what is filled in on the page for a programme of the user's own.

/// Headings, buttons, hints and what is filled in.
pub mod own_text {
    pub const TITLE: &str = "Your own programme";
    pub const LEAD: &str = "Add a programme that is not in the library. It is checked as the library is, and used in your results.";
    pub const YOURS: &str = "Your programmes";
    pub const YOURS_NOTE: &str = "They are kept with the scenario.";
    pub const EDIT: &str = "Change it";
    pub const REMOVE: &str = "Remove it";
    pub const EDIT_OWN: &str = "Your own programme: change it";
    pub const ADD_OWN: &str = "Add a programme of your own";
    pub const NEW: &str = "Add another programme";
    pub const IS_OPEN: &str = "Open below";
    pub const FROM_LIBRARY: &str = "Start from a programme of the library";
    pub const FROM_LIBRARY_HINT: &str = "Everything it is worked out from is taken over into the form, and nothing in the library changes. Its published figures stay on its evidence page.";
    pub const CHOOSE: &str = "Choose";
    pub const COPY_IT: &str = "Take it over";
    pub const START_AGAIN: &str = "Start again";
    pub const BRING_BACK: &str = "Bring back what was typed before";

    pub const WHO: &str = "Who and what";
    pub const WHO_NOTE: &str = "Its name, and who it is for.";
    pub const HOW_MUCH: &str = "How much";
    pub const HOW_MUCH_NOTE: &str = "What is counted, and how many of them there are unless you say otherwise on the programmes page.";
    pub const COSTS: &str = "What it costs";
    pub const COSTS_NOTE: &str = "One line for each thing that is paid for.";
    pub const PAYS: &str = "Who pays";
    pub const PAYS_NOTE: &str = "The shares add up to 100%.";
    pub const DOES: &str = "What it does";
    pub const DOES_NOTE: &str = "What it is thought to do, and how strong the evidence is. Nothing claimed is a sound answer too.";
    pub const FROM: &str = "Where it comes from";
    pub const FROM_NOTE: &str = "Nothing is called checked unless you say that you read it.";
    pub const MORE: &str = "More";
    pub const AUDIENCES: &str = "Who it works with";
    pub const SAME_NAME: &str = "Another programme has this name too. Tables and pictures would show both alike.";
    pub const SAVE: &str = "Save and use it";
    pub const SAVED: &str = "Saved, and used in your results.";
    pub const SEE_RESULTS: &str = "See the results";
    pub const SEE_PROGRAMMES: &str = "See it among the programmes";
    pub const PROBLEMS: &str = "There is a problem";
    pub const NOT_SAVED: &str = "Nothing was saved. What you typed stays here, and results go on with what was last saved.";
    pub const ADD_COST: &str = "Add a line of cost";
    pub const ADD_ESTIMATE: &str = "Add another estimate";
    pub const ADD_SHARE: &str = "Add someone who pays";
    pub const ADD_GAINER: &str = "Add someone who gains";
    pub const ADD_RAMP: &str = "Add a year of building up";
    pub const REMOVE_RAMP: &str = "Remove the last year of building up";
    pub const ADD_AREA: &str = "Add an area";
    pub const ADD_CLAIM: &str = "Add a published figure";
    pub const REMOVE_LINE: &str = "Remove";
    pub const STANCES: &str = "Which estimate is used";
    pub const CLAIMS: &str = "Published figures";
    pub const CLAIMS_NOTE: &str = "Shown as printed, and never used in a sum.";
    pub const COVERS: &str = "Kinds of value it covers";
    pub const SPREAD: &str = "How far it might be wrong, and where it comes from";

    pub const EXPORT: &str = "Propose it to the library";
    pub const EXPORT_NOTE: &str = "The same programme as a file of the library. Nothing is sent: copy it or download it.";
    pub const EXPORT_LABEL: &str = "As TOML, the form in which the library is kept";
    pub const EXPORT_NOT_YET: &str = "Put right what is wrong first: press “Save and use it” to see what that is.";
    pub const COPY: &str = "Copy the text";
    pub const DOWNLOAD: &str = "Download";

    pub const LEFT_OUT: &str = "None";
    pub const NEW_NUMBER: &str = "A number of its own";
    pub const NEW_SHARES: &str = "Shares of its own";
    pub const ELSEWHERE: &str = "Not a police force area";

    pub const UNIT_ONE: &str = "person";
    pub const UNIT_MANY: &str = "people";
    pub const NOT_STATED: &str = "Not stated";
    pub const SUMMARY_DEFAULT: &str = "A programme added by the person who made this scenario.";
    pub const NOT_RATED: &str = "added by the person who made this scenario";
    pub const ENTERED: &str = "typed in";
    pub const PERSPECTIVE: &str = "As typed in; not stated further";
    pub const NO_ESTIMATE: &str = "Nothing is claimed for it yet.";
    pub const ESTIMATE_LABEL: &str = "As typed in";
    pub const ESTIMATE_SUMMARY: &str = "Typed in by the person who made this scenario, and not checked.";
    pub const NONE_LABEL: &str = "No benefit claimed";
    pub const NONE_SUMMARY: &str = "Only the cost is counted. What it would take to pay back is still shown.";

    pub const WHO_PAYS: &str = "Who pays";
    pub const COST_LINE: &str = "Running it";
    pub const SHARE: &str = "How many each year, as a share";
    pub const AMOUNT: &str = "Amount";
    pub const RAMP: &str = "Share of full size reached in that year";
    pub const REDUCTION: &str = "Reduction in abuse";
    pub const SAVING: &str = "Saving for each unit, over the years of the estimate";
    pub const SOURCE_RATE: &str = "Discount rate inside the saving, a year";
    pub const RATIO: &str = "Benefit for each £1";
    pub const WEIGHT: &str = "Weight of the first area";
    pub const AREA_POPULATION: &str = "Residents of the area";
    pub const AREA_NET_BENEFIT: &str = "Net benefit there, a year";
    pub const AREA_RATIO: &str = "Benefit for each £1 there";
}
