//! What the calculation must hold, through public doors. One program, so that it is linked once.

mod common;

mod bounded;
mod classes;
mod derived;
mod effect_length;
mod families;
mod left_out;
mod library;
mod matters;
mod now_and_wanted;
mod own_service;
mod paid_from_start;
mod places;
mod prevalence;
mod prices;
mod published_results;
mod quantiles;
mod same_calculation;
mod simulation;
mod spreads;
mod stances;
