//! What every page shares: the mast, the scenario line, the error summary, the foot, exit.
