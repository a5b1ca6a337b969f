//! An address as a QR code.

use qrcodegen::QrCodeEcc;

/// Longest text drawn as a code that a telephone still reads from a screen or from paper, in characters.
pub const LONGEST_FOR_QR: usize = 1_500;

/// A QR code: rows of squares, without the quiet zone round it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Squares on a side.
    pub size: usize,
    dark: Vec<bool>,
}

impl QrCode {
    /// Whether a square is dark; those outside are not.
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.size && self.dark.get(row * self.size + column).is_some_and(|dark| *dark)
    }
}

/// A text as a QR code; none where it is too long.
pub fn qr(text: &str) -> Option<QrCode> {
    if text.len() > LONGEST_FOR_QR {
        return None;
    }
    let code = qrcodegen::QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let side = code.size();
    let dark = (0..side).flat_map(|row| (0..side).map(move |column| (column, row))).map(|(column, row)| code.get_module(column, row));
    Some(QrCode { size: side as usize, dark: dark.collect() })
}
