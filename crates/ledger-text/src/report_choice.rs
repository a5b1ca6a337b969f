//! Which paper is wanted, and what is in it.

use crate::{CasePoint, Reader};
use ledger_model::{choice, record};

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

choice!(Preset { Committee "Committee", Funding "Funding", Handout "Handout" });

/// A part of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Ask,
    Need,
    Appraisal,
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
    Budget,
    Assumed,
    Changes,
    Steps,
    Guesses,
    Answers,
    Questions,
    Sources,
    Notes,
}

choice!(Section {
    Ask "Ask",
    Need "Need",
    Appraisal "Appraisal",
    Kinds "Kinds",
    Options "Options",
    HowSure "HowSure",
    Take "Take",
    Programmes "Programmes",
    WhoPays "WhoPays",
    YearByYear "YearByYear",
    Objections "Objections",
    Management "Management",
    NotCounted "NotCounted",
    Decide "Decide",
    ByProgramme "ByProgramme",
    Budget "Budget",
    Assumed "Assumed",
    Changes "Changes",
    Steps "Steps",
    Guesses "Guesses",
    Answers "Answers",
    Questions "Questions",
    Sources "Sources",
    Notes "Notes",
});

impl Preset {
    /// Every kind of paper.
    pub const ALL: [Self; 3] = [Self::Committee, Self::Funding, Self::Handout];

    /// Its parts, in order.
    pub fn sections(self) -> &'static [Section] {
        use Section::{
            Answers, Appraisal, Ask, Assumed, Budget, ByProgramme, Changes, Decide, Guesses, HowSure, Kinds, Management, Need, NotCounted,
            Notes, Objections, Options, Programmes, Questions, Sources, Steps, Take, WhoPays, YearByYear,
        };
        match self {
            Self::Committee => &[
                Ask,
                Need,
                Appraisal,
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
                Notes,
                Kinds,
                ByProgramme,
                Budget,
                Assumed,
                Changes,
                Sources,
            ],
            Self::Funding => &[Need, Appraisal, Take, Objections, NotCounted, Notes, Sources],
            Self::Handout => &[Need, Guesses, Steps, Questions, Sources, Answers, Appraisal, Programmes, NotCounted, Notes],
        }
    }

    /// The parts that stand on a sheet of their own behind the others: an annex, or the answers to what is asked.
    pub fn overleaf(self) -> &'static [Section] {
        match self {
            Self::Committee => {
                &[Section::Kinds, Section::ByProgramme, Section::Budget, Section::Assumed, Section::Changes, Section::Sources]
            }
            Self::Funding => &[],
            Self::Handout => &[Section::Answers, Section::Appraisal, Section::Programmes, Section::NotCounted, Section::Notes],
        }
    }
}

/// A paper as it was chosen, and the letter as it was edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportChoice {
    /// Which kind.
    pub preset: Preset,
    /// Parts that are switched off. The user's notes are, unless they are asked for.
    pub off: Vec<Section>,
    pub letter: LetterDraft,
    /// The sentence of the page for making the case.
    pub case: CaseDraft,
}

record!(ReportChoice { preset, off: required, letter, case });

/// The sentence to quote, as the user has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseDraft {
    /// Which of those that are proposed.
    pub point: CasePoint,
    /// What the user made of it.
    pub edited: Option<String>,
    /// What the user had made of others before they chose this one.
    pub put_by: Vec<(CasePoint, String)>,
}

record!(CaseDraft { point, edited, put_by });

impl CaseDraft {
    /// Another sentence to lead with; what was made of this one is there again when it is chosen again.
    pub fn leading_with(&self, point: CasePoint) -> Self {
        let mut put_by: Vec<_> = self.put_by.iter().filter(|(of, _)| *of != self.point).cloned().collect();
        put_by.extend(self.edited.clone().map(|edited| (self.point, edited)));
        let edited = put_by.iter().find(|(of, _)| *of == point).map(|(_, edited)| edited.clone());
        Self { point, edited, put_by }
    }
}

/// The letter as the user has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterDraft {
    /// To whom.
    pub to: Reader,
    /// What the user made of it, and of which text.
    pub edited: Option<(String, String)>,
    /// What the user had made of it before it was written anew.
    pub put_by: Option<(String, String)>,
}

record!(LetterDraft { to, edited, put_by });

impl Default for ReportChoice {
    fn default() -> Self {
        Self { preset: Preset::default(), off: vec![Section::Notes], letter: LetterDraft::default(), case: CaseDraft::default() }
    }
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

    /// Another kind of paper, whole.
    pub fn of_kind(&self, preset: Preset) -> Self {
        Self { preset, letter: self.letter.clone(), case: self.case.clone(), ..Self::default() }
    }

    /// Parts of this kind of paper that were switched off, in its order; the user's notes are nobody else's business.
    pub fn left_out(&self) -> Vec<Section> {
        let left_out = |section: &Section| self.off.contains(section) && *section != Section::Notes;
        self.preset.sections().iter().copied().filter(left_out).collect()
    }
}
