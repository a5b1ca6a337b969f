//! What is typed in the box, and what keys do to the list under it.

/// What is typed, and where the list stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typing {
    pub text: String,
    /// Whether the list may be shown.
    pub is_open: bool,
    /// The option the keys have reached.
    pub active: Option<usize>,
}

impl Typing {
    /// Text that stands in the box, the list closed.
    pub fn of(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// Text just typed: the list opens.
    pub fn typed(text: String) -> Self {
        Self { text, is_open: true, active: None }
    }

    /// After a key that moves through the list or closes it; none for a key that is the box's own.
    pub fn after(&self, key: &str, offers: usize) -> Option<Self> {
        let reached = |at: usize| Some(Self { is_open: true, active: Some(at), ..self.clone() });
        let active = self.active.filter(|_| self.is_open);
        match key {
            "Escape" if self.is_open => Some(Self::of(&self.text)),
            _ if offers == 0 => None,
            "ArrowDown" => reached(active.map_or(0, |at| (at + 1) % offers)),
            "ArrowUp" => reached(active.map_or(offers - 1, |at| (at + offers - 1) % offers)),
            "Home" if active.is_some() => reached(0),
            "End" if active.is_some() => reached(offers - 1),
            "Enter" if active.is_some() => Some(self.clone()),
            _ => None,
        }
    }
}
