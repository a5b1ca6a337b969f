//! What the calculation must hold, through public doors. One program, so that it is linked once.

mod common;

mod library;
mod matters;
mod now_and_wanted;
mod places;
mod published_results;
mod quantiles;
mod same_calculation;
mod simulation;
mod spreads;
