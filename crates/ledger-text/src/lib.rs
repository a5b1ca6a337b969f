//! Every sentence a user reads and every formatted number. Only this crate turns a figure into text.
//!
//! It is given what it says: it does not calculate, and does not know how a page is drawn.

mod answer;
mod appraise;
mod assumptions;
mod break_even;
mod case;
mod charts;
mod claims;
mod device;
mod doing_nothing;
mod evidence;
mod fault;
mod figure;
mod files;
mod help;
mod keep;
mod method;
mod not_counted;
mod number;
mod offline;
mod opening;
mod own_labels;
mod own_offers;
mod own_programme;
mod own_texts;
mod pages;
mod place;
mod place_change;
mod plan;
mod programme_filter;
mod programme_list;
mod programmes;
mod provision;
mod read;
mod report;
mod report_choice;
mod results;
mod route;
mod scenarios;
mod sentence;
mod session;
pub mod shell;
mod standing_share;
mod start;
mod switches;
mod taking;
mod uncertainty;
mod uncertainty_texts;
mod warnings;
mod workbook;
mod workbook_changes;
mod workbook_texts;
mod working;

pub use answer::*;
pub use appraise::{
    appraise_cannot_open, appraise_cannot_write, appraise_damaged, appraise_draws, appraise_file_or_options, appraise_format,
    appraise_help, appraise_named_twice, appraise_not_opened, appraise_not_printed, appraise_nothing_asked, appraise_option,
    appraise_other_evidence, appraise_seed, appraise_workbook_name, appraise_years,
};
pub use assumptions::{
    Bound, GROUPS, assumption_label, assumption_source, assumption_texts, basis_choice, effect_length_choice, first_year_over, group_title,
    keep_their_length, no_width, number_tag, of_assumption, overlap_choice, prevalence_choice, read_share, share_label, share_not_read,
    show_all, show_changed, shown_number, split_label, split_source, split_sum, spread_tag, standing_tag, start_in, unit_line,
};
pub use break_even::*;
pub use case::*;
pub use charts::*;
pub use claims::*;
pub use device::*;
pub use doing_nothing::*;
pub use evidence::*;
pub use fault::{fault, fault_in, library_fault};
pub use figure::{Said, caution, central_case, period, price_basis, said};
pub use files::*;
pub use help::*;
pub use keep::*;
pub use method::{MethodSection, library_sources, method_sections, method_texts, standings, versions};
pub use not_counted::*;
pub use number::{
    FORMAT, Format, axis_pounds, count, counted, decimal, list, number_typed, pence_or_pounds, percent, percent_exact, plural,
    pounds_prose, pounds_whole, ratio, rounded_count, years_of,
};
pub use offline::*;
pub use opening::*;
pub use own_labels::{own_hint, own_label};
pub use own_offers::*;
pub use own_programme::*;
pub use own_texts::own_text;
pub use pages::{Passage, accessibility_passages, accessibility_prepared, accessibility_texts, privacy_passages, privacy_texts};
pub use place::{
    about, about_people, cases_now, cases_source, count_refused, count_source, counts_cited, counts_source, coverage_note,
    ended_area_not_chosen, ended_area_replaced, inside_said, inside_title, kind_label, nothing_done_source, of_it_public, people_between,
    place_not_chosen, place_offer, place_texts, places_offered, posts, posts_source, prevalence_source, readback_title, typed_not_read,
};
pub use place_change::*;
pub use plan::*;
pub use programme_filter::{ProgrammeFilter, Rated};
pub use programme_list::*;
pub use programmes::*;
pub use provision::*;
pub use read::{NumberKind, ParseNumberError, parse_number, plain_letters, understood};
pub use report::*;
pub use report_choice::{CaseDraft, LetterDraft, Preset, ReportChoice, Section};
pub use results::*;
pub use route::{ResultsView, Route};
pub use scenarios::*;
pub use session::*;
pub use standing_share::*;
pub use start::*;
pub use switches::*;
pub use taking::*;
pub use uncertainty::*;
pub use uncertainty_texts::{QUANTILES, doubt_text};
pub use warnings::{WarningText, warning};
pub use workbook::*;
pub use workbook_changes::workbook_changes;
pub use workbook_texts::{workbook_page, workbook_text};
pub use working::{FromSaid, NumberSaid, SourceSaid, StepSaid, ValuesSaid, WorkingSaid, number_said, working_said};
pub use working::{
    no_working, part_title, sources_of, step_how, step_title, what_title, why_this_number, working_heading, working_lead, working_texts,
};
