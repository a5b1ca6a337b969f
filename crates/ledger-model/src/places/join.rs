//! Several areas made one place, or refused because somebody would be counted twice.

use super::{Area, Gazetteer, JoinRefused, Place};

impl Gazetteer {
    /// Makes one place of these areas. The order of the codes does not matter.
    ///
    /// # Errors
    /// When there are none, when a code is unknown, or when two of them would count anybody twice.
    pub fn join(&self, codes: &[String]) -> Result<Place, JoinRefused> {
        for (index, code) in codes.iter().enumerate() {
            self.check_join(&codes[..index], code)?;
        }
        let areas: Vec<&Area> = codes.iter().filter_map(|code| self.by_code(code)).collect();
        if areas.is_empty() { Err(JoinRefused::NothingChosen) } else { Ok(Place::of_areas(self, areas)) }
    }

    /// Whether one more area may join those already chosen. With none chosen any known area may.
    ///
    /// # Errors
    /// When a code is unknown, or when the candidate and a chosen area would count anybody twice.
    pub fn check_join(&self, already: &[String], candidate: &str) -> Result<(), JoinRefused> {
        let candidate = self.known(candidate)?;
        let chosen = already.iter().map(|code| self.known(code)).collect::<Result<Vec<_>, _>>()?;
        match chosen.iter().find(|area| area.code == candidate.code) {
            Some(area) => Err(JoinRefused::AlreadyChosen { area: area.named() }),
            None => chosen.iter().try_for_each(|area| self.check_pair(candidate, area)),
        }
    }

    fn known(&self, code: &str) -> Result<&Area, JoinRefused> {
        self.by_code(code).ok_or_else(|| JoinRefused::UnknownCode { code: code.chars().take(20).collect() })
    }

    fn check_pair(&self, candidate: &Area, chosen: &Area) -> Result<(), JoinRefused> {
        if candidate.kind.is_care_board() != chosen.kind.is_care_board() {
            return Err(JoinRefused::CareBoardsOnly { candidate: candidate.named(), chosen: chosen.named() });
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
            (true, true) => JoinRefused::SamePeople { candidate, chosen },
            (false, true) => JoinRefused::Contains { candidate, chosen },
            (true, false) => JoinRefused::IsInside { candidate, chosen },
            (false, false) => {
                let shared = Box::new(self.areas()[usize::from(*first)].named());
                JoinRefused::Overlaps { candidate, chosen, shared }
            }
        })
    }
}
