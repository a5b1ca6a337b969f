//! Several areas made one place, or refused because somebody would be counted twice.

use super::{Area, Gazetteer, JoinError, Place};

impl Gazetteer {
    /// Makes one place of these areas. The order of the codes does not matter.
    ///
    /// # Errors
    /// When there are none, when a code is unknown, or when two of them would count anybody twice.
    pub fn join(&self, codes: &[String]) -> Result<Place, JoinError> {
        for (index, code) in codes.iter().enumerate() {
            self.check_join(&codes[..index], code)?;
        }
        let areas: Vec<&Area> = codes.iter().filter_map(|code| self.by_code(code)).collect();
        if areas.is_empty() { Err(JoinError::NothingChosen) } else { Ok(Place::of_areas(self, areas)) }
    }

    /// Whether one more area may join those already chosen. With none chosen any known area may.
    ///
    /// # Errors
    /// When a code is unknown, or when the candidate and a chosen area would count anybody twice.
    pub fn check_join(&self, already: &[String], candidate: &str) -> Result<(), JoinError> {
        let candidate = self.known(candidate)?;
        let chosen = already.iter().map(|code| self.known(code)).collect::<Result<Vec<_>, _>>()?;
        match chosen.iter().find(|area| area.code == candidate.code) {
            Some(area) => Err(JoinError::AlreadyChosen { area: area.named() }),
            None => chosen.iter().try_for_each(|area| self.check_pair(candidate, area)),
        }
    }

    fn known(&self, code: &str) -> Result<&Area, JoinError> {
        self.by_code(code).ok_or_else(|| JoinError::UnknownCode { code: code.chars().take(20).collect() })
    }

    fn check_pair(&self, candidate: &Area, chosen: &Area) -> Result<(), JoinError> {
        if candidate.kind.is_care_board() != chosen.kind.is_care_board() {
            return Err(JoinError::CareBoardsOnly { candidate: candidate.named(), chosen: chosen.named() });
        }
        if candidate.kind.is_care_board() {
            return Ok(()); // boards divide the people between them, so two of them never share anybody
        }
        let mut shared = candidate.members.iter().filter(|member| chosen.members.binary_search(member).is_ok());
        let Some(first) = shared.next() else {
            return Ok(());
        };
        let count = 1 + shared.count();
        let shared_whole = (count == candidate.members.len(), count == chosen.members.len());
        let (candidate, chosen) = (candidate.named(), chosen.named());
        Err(match shared_whole {
            (true, true) => JoinError::SamePeople { candidate, chosen },
            (false, true) => JoinError::Contains { candidate, chosen },
            (true, false) => JoinError::IsInside { candidate, chosen },
            (false, false) => {
                let shared = Box::new(self.areas()[usize::from(*first)].named());
                JoinError::Overlaps { candidate, chosen, shared }
            }
        })
    }
}
