//! What could not be read: a sentence for each part that was left out, and no more of them than anybody reads.

/// Most sentences listed; the rest are counted.
const MOST: usize = 100;

/// Sentences so far.
#[derive(Default)]
pub(super) struct Unread {
    said: Vec<String>,
    more: usize,
}

impl Unread {
    /// One more part left out. The same sentence is said once.
    pub(super) fn push(&mut self, sentence: String) {
        if self.said.len() >= MOST {
            self.more += 1;
        } else if !self.said.contains(&sentence) {
            self.said.push(sentence);
        }
    }

    /// The sentences.
    pub(super) fn said(mut self) -> Vec<String> {
        if self.more > 0 {
            self.said.push(ledger_text::unread_more(self.more));
        }
        self.said
    }
}
