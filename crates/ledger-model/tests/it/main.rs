//! What the calculation must hold, through public doors. One program, so that it is linked once.

mod common;

mod bounded;
mod effect_length;
mod left_out;
mod library;
mod matters;
mod own_service;
mod paid_from_start;
mod places;
mod published_results;
mod quantiles;
mod same_calculation;
mod simulation;
mod spreads;
