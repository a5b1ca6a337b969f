//! A session with a room: a script of questions, the room's guesses, and where it has got to. Pure.

mod pool;
mod script;

use pool::KeptPooled;
pub use pool::{MOST_POOLED, Pooled};
pub use script::{Script, Step, read_script};

use ledger_model::question::Question;
use ledger_model::{choice, record};

/// Most guesses to one question.
pub const MOST_GUESSES: usize = 60;

/// How far a question has got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// The room guesses; nothing gives the answer away.
    #[default]
    Guess,
    /// The answer stands among the guesses.
    Reveal,
    /// Where it comes from, and what to argue about.
    Discuss,
}

choice!(Stage { Guess "Guess", Reveal "Reveal", Discuss "Discuss" });

/// What the trainer does.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionAction {
    /// On: guess, reveal, discuss, the next question.
    Next,
    /// Back the same way.
    Back,
    /// A guess of the room's, in the question's unit.
    Guess(f64),
    /// Takes the last guess away.
    DropGuess,
    /// Hides every number, or shows them again.
    Hide(bool),
    /// Shows the finance director's side, or puts it away.
    OtherSide(bool),
    /// Another step of the figure's working, counted from 0.
    Working(usize),
    /// Another script, from its first question.
    Run(Script),
    /// The script from its beginning, without guesses.
    Reset,
    /// What the last reset or change of script took away.
    BringBack,
    /// More of the participants' links and files.
    Pool(Vec<Pooled>),
    /// Takes all of them away.
    EmptyPool,
}

/// A session under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// What is asked.
    pub script: Script,
    /// The question it is at, from 0.
    pub at: usize,
    /// How far that has got.
    pub stage: Stage,
    /// The room's guesses, question by question.
    pub guesses: Vec<Vec<f64>>,
    /// Whether every number is hidden.
    pub hidden: bool,
    /// Whether the finance director's side is shown.
    pub with_opposite_stance: bool,
    /// The step of the working that is shown, from 0.
    pub working_at: usize,
    /// The link of the scenario the first guess was made about; empty before there is one.
    pub asked_of: String,
    /// What participants made.
    pub pool: Vec<Pooled>,
    /// The same as it is kept on the device; empty while the session is under way.
    kept_pool: Vec<KeptPooled>,
    /// The session as it was before it was reset or another script was opened; and then as it was before that was taken back.
    before: Option<Box<Session>>,
}

record!(Session {
    script: required,
    at,
    stage,
    guesses,
    hidden,
    with_opposite_stance,
    working_at,
    asked_of,
    kept_pool = "pool";
    pool,
    before
});

impl Session {
    /// The question it is at.
    pub fn step(&self) -> Option<&Step> {
        self.script.steps.get(self.at)
    }

    /// The guesses at the present question.
    pub fn guesses_now(&self) -> &[f64] {
        self.guesses.get(self.at).map_or(&[], Vec::as_slice)
    }

    /// Whether it is at its very beginning.
    pub fn is_first(&self) -> bool {
        self.at == 0 && self.stage == Stage::Guess
    }

    /// Whether nothing is left to show.
    pub fn is_last(&self) -> bool {
        self.at + 1 >= self.script.steps.len() && self.stage == Stage::Discuss
    }

    /// Whether a reset can be taken back.
    pub fn can_bring_back(&self) -> bool {
        self.before.is_some()
    }

    /// Whether nobody has guessed anything yet.
    pub fn is_unguessed(&self) -> bool {
        self.guesses.iter().all(Vec::is_empty)
    }

    /// The session after a deed. Pure.
    pub fn after(&self, deed: SessionAction) -> Self {
        let mut next = self.clone();
        match deed {
            SessionAction::Next => next.go_on(),
            SessionAction::Back => next.go_back(),
            SessionAction::Guess(guess) => next.guess(guess),
            SessionAction::DropGuess => {
                if let Some(guesses) = next.guesses.get_mut(self.at) {
                    guesses.pop();
                }
            }
            SessionAction::Hide(hidden) => next.hidden = hidden,
            SessionAction::OtherSide(shown) => next.with_opposite_stance = shown,
            SessionAction::Working(at) => next.working_at = at,
            SessionAction::Run(script) => next = self.begun_again(script),
            SessionAction::Reset => next = self.begun_again(self.script.clone()),
            SessionAction::BringBack => {
                if let Some(before) = next.before.take() {
                    let pool = std::mem::take(&mut next.pool);
                    next = Self { before: Some(Box::new(next)), pool, ..*before };
                }
            }
            SessionAction::Pool(more) => pool::add(&mut next.pool, more),
            SessionAction::EmptyPool => next.pool.clear(),
        }
        next
    }

    /// What of it is kept on the device; nothing of one that has not begun.
    pub fn kept(self) -> Option<Box<Self>> {
        let kept = Self { kept_pool: pool::kept(&self.pool), pool: Vec::new(), before: None, ..self };
        (kept != Self::default()).then(|| Box::new(kept))
    }

    /// A session as it was kept, to be gone on with.
    pub fn brought_back(self) -> Self {
        Self { pool: pool::brought_back(self.kept_pool), kept_pool: Vec::new(), ..self }
    }

    fn begun_again(&self, script: Script) -> Self {
        let before = Some(Box::new(Self { before: None, pool: Vec::new(), ..self.clone() }));
        Self { script, pool: self.pool.clone(), before, ..Self::default() }
    }

    fn guess(&mut self, guess: f64) {
        if self.guesses.len() <= self.at {
            self.guesses.resize(self.at + 1, Vec::new());
        }
        if guess.is_finite() && self.guesses[self.at].len() < MOST_GUESSES {
            self.guesses[self.at].push(guess);
        }
    }

    fn go_on(&mut self) {
        if self.is_last() {
            return;
        }
        self.working_at = 0;
        self.stage = match self.stage {
            Stage::Guess => Stage::Reveal,
            Stage::Reveal => Stage::Discuss,
            Stage::Discuss => {
                (self.at, self.with_opposite_stance) = (self.at + 1, false);
                Stage::Guess
            }
        };
    }

    fn go_back(&mut self) {
        self.working_at = 0;
        self.stage = match self.stage {
            Stage::Discuss => Stage::Reveal,
            Stage::Reveal => Stage::Guess,
            Stage::Guess if self.at == 0 => Stage::Guess,
            Stage::Guess => {
                self.at -= 1;
                Stage::Discuss
            }
        };
    }
}
