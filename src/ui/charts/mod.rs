//! Pictures as plain SVG: a shape (numbers to geometry, pure) and a view (geometry to drawing and table twin).
//!
//! A shape knows nothing of the page and measures nothing: both widths of every picture are in the page, and a
//! container query shows one.

mod against;
mod claims;
mod dots;
mod doubt;
mod draw;
mod drawing;
mod figure;
mod guesses;
mod intervals;
mod kinds;
mod label;
mod ledger;
mod patterns;
mod payers;
mod picture;
mod picture_file;
mod place;
mod running;
mod scale;
mod steps;
mod tornado;

pub use against::{Against, against};
pub use claims::{ClaimMark, ClaimRow, claims};
pub use dots::{Dots, dots};
pub use doubt::{difference_chart, dots_chart, input, intervals_chart, needed_chart, tornado_chart};
pub use draw::{draw, escaped, marks};
pub use drawing::{Anchor, Drawing, Mark, Width};
pub use figure::{Chart, chart_figure};
pub use guesses::{Guesses, guesses};
pub use intervals::{Interval, Needed, intervals, needed};
pub use kinds::{Bar, bars};
pub use label::{BOLDER, text_width, whole, wrap};
pub use ledger::{Cell, Row, Table, amount, chance, ledger, number, pounds_range, text, total, twin};
pub use patterns::{KeyItem, Look, patterns};
pub use payers::{PayerRow, payer_rows, payers};
pub use picture::{kinds_chart, payers_chart, running_chart, steps_chart};
pub use picture_file::{NAME_OF_SVG, PictureFile, key_mark, picture_shown, picture_svg, show};
pub use place::{doing_nothing_chart, provision_chart};
pub use running::{Running, running};
pub use scale::{Axis, Room, Side};
pub use steps::{Step, StepKind, steps, steps_of};
pub use tornado::{Swing, tornado};
