//! Shares as they stand in their boxes: read from the scenario, kept as typed, made into lines.

use crate::words;
use ledger_model::evidence::{Kind, Payer, SplitLine};

/// A share as it stands in its box.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub payer: Payer,
    /// Kind of value.
    pub kind: Kind,
    /// As typed, in percent.
    pub text: String,
}

/// As published or changed, with what was typed and could not be used yet.
pub fn drafts(published: &[SplitLine], changed: Option<&Vec<SplitLine>>, typed: Option<&str>) -> Vec<Draft> {
    let draft = |line: SplitLine| Draft { payer: line.payer, kind: line.kind, text: words::decimal(line.percent) };
    let mut drafts: Vec<Draft> = together(changed.map_or(published, Vec::as_slice)).into_iter().map(draft).collect();
    for part in typed.unwrap_or_default().split(';').filter(|part| !part.is_empty()) {
        let mut parts = part.splitn(3, '/');
        let (Some(payer), Some(kind), Some(text)) = (parts.next(), parts.next(), parts.next()) else { continue };
        let payer = Payer::ALL.into_iter().find(|known| known.id() == payer);
        let kind = Kind::ALL.into_iter().find(|known| known.id() == kind);
        let (Some(payer), Some(kind)) = (payer, kind) else { continue };
        match drafts.iter_mut().find(|draft| draft.payer == payer && draft.kind == kind) {
            Some(draft) => draft.text = text.to_owned(),
            None => drafts.push(Draft { payer, kind, text: text.to_owned() }),
        }
    }
    drafts
}

/// One line for each payer and kind: a file may name a payer twice, and there is one box for each.
fn together(lines: &[SplitLine]) -> Vec<SplitLine> {
    let mut sums: Vec<SplitLine> = Vec::new();
    for line in lines {
        match sums.iter_mut().find(|known| known.payer == line.payer && known.kind == line.kind) {
            Some(sum) => sum.percent += line.percent,
            None => sums.push(*line),
        }
    }
    sums
}

/// The drafts as one text, from which they can be shown again.
pub fn as_text(drafts: &[Draft]) -> String {
    let part = |draft: &Draft| format!("{}/{}/{}", draft.payer.id(), draft.kind.id(), draft.text.replace(';', " "));
    drafts.iter().map(part).collect::<Vec<_>>().join(";")
}

/// What is wrong with the first of them that cannot be read.
pub fn not_read(drafts: &[Draft], label: &str) -> String {
    drafts.iter().find_map(|draft| words::share_not_read(label, draft.payer, draft.kind, &draft.text)).unwrap_or_default()
}

/// Something done to the shares of a split. It is done to those that stand when it comes, which may not be drawn yet.
pub enum Edit {
    /// Another text in the box at this place.
    Type(usize, String),
    /// One more share, of nothing.
    Add(Payer),
}

impl Edit {
    pub fn make(self, drafts: &mut Vec<Draft>) {
        match self {
            Self::Type(at, text) => drafts[at].text = text,
            Self::Add(payer) => drafts.push(Draft { payer, kind: kind_of(payer), text: "0".into() }),
        }
    }
}

/// The lines they make; none while one of them cannot be read.
pub fn lines(drafts: &[Draft]) -> Option<Vec<SplitLine>> {
    let line = |draft: &Draft| words::read_share(&draft.text).map(|percent| SplitLine { payer: draft.payer, kind: draft.kind, percent });
    drafts.iter().map(line).collect()
}

/// The kind of value of somebody's share, unless the library says otherwise.
fn kind_of(payer: Payer) -> Kind {
    match payer {
        payer if payer.is_public() => Kind::Public,
        Payer::Victims => Kind::Harm,
        Payer::Charities | Payer::Economy => Kind::Economy,
        _ => Kind::Unsplit,
    }
}
