//! A QR code as a picture: one path, always black on white, because cameras need it.

use super::charts::escaped;
use crate::app::qr;
use std::fmt::Write;

/// Empty squares round the code, by its standard.
const QUIET: usize = 4;

/// An address as a picture of a QR code with a title; none where it is too long.
pub fn qr_markup(address: &str, title: &str) -> Option<String> {
    let code = qr(address)?;
    let mut path = String::new();
    for row in 0..code.size {
        let mut column = 0;
        while column < code.size {
            let length = (column..code.size).take_while(|at| code.is_dark(*at, row)).count();
            if length > 0 {
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", column + QUIET, row + QUIET); // a text takes anything
            }
            column += length.max(1);
        }
    }
    let side = code.size + 2 * QUIET;
    Some(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{title}\" shape-rendering=\"crispEdges\"><title>{title}</title>\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>",
        title = escaped(title)
    ))
}
