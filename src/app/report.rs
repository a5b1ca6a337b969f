//! Which paper is wanted, and what is in it.

/// A kind of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// For a committee that decides: the five cases, and an annex.
    #[default]
    Committee,
    /// One side, for whoever is asked for money.
    Funding,
    /// For people in a room.
    Handout,
}

/// A part of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // `words` says each in a line
pub enum Section {
    Ask,
    Need,
    Answer,
    Kinds,
    Options,
    HowSure,
    Take,
    Programmes,
    WhoPays,
    YearByYear,
    Objections,
    Management,
    NotCounted,
    Decide,
    ByProgramme,
    Assumed,
    Changes,
    Steps,
    Questions,
    Sources,
}

impl Preset {
    /// Every kind of paper.
    pub const ALL: [Self; 3] = [Self::Committee, Self::Funding, Self::Handout];

    /// Its parts, in order.
    pub fn sections(self) -> &'static [Section] {
        use Section::{
            Answer, Ask, Assumed, ByProgramme, Changes, Decide, HowSure, Kinds, Management, Need, NotCounted, Objections, Options,
            Programmes, Questions, Sources, Steps, Take, WhoPays, YearByYear,
        };
        match self {
            Self::Committee => &[
                Ask,
                Need,
                Answer,
                Kinds,
                Options,
                HowSure,
                Take,
                Programmes,
                WhoPays,
                YearByYear,
                Objections,
                Management,
                NotCounted,
                Decide,
                ByProgramme,
                Assumed,
                Changes,
                Sources,
            ],
            Self::Funding => &[Need, Answer, Take, Objections, NotCounted, Sources],
            Self::Handout => &[Need, Programmes, Answer, Steps, NotCounted, Questions, Sources],
        }
    }
}

/// A paper as it was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportChoice {
    /// Which kind.
    pub preset: Preset,
    /// Parts that were switched off.
    pub off: Vec<Section>,
}

impl ReportChoice {
    /// Whether a part is in it.
    pub fn shows(&self, section: Section) -> bool {
        self.preset.sections().contains(&section) && !self.off.contains(&section)
    }

    /// The same with a part switched on or off.
    pub fn switched(&self, section: Section) -> Self {
        let mut next = self.clone();
        match next.off.iter().position(|off| *off == section) {
            Some(at) => _ = next.off.remove(at),
            None => next.off.push(section),
        }
        next
    }

    /// Parts of this kind of paper that were switched off, in its order.
    pub fn left_out(&self) -> Vec<Section> {
        self.preset.sections().iter().copied().filter(|section| self.off.contains(section)).collect()
    }
}
