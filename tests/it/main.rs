//! What must hold, through public doors. One program, so that it is linked once.
#![cfg(not(target_arch = "wasm32"))]

mod common;

mod acceptance;
mod appraise;
mod budget;
mod case;
mod charts;
mod defects;
mod doing_nothing;
mod evidence;
mod extremes;
mod files;
mod golden;
mod help;
mod hostile;
mod kept;
mod layers;
mod links;
mod own_programme;
mod pages;
mod pinned;
mod programmes;
mod properties;
mod provision;
mod releases;
mod report_words;
mod rules;
mod schema;
mod sentences;
mod session;
mod standing;
mod taking;
mod typed;
mod updated;
mod words;
mod workbook;
mod working;
mod workspace;
