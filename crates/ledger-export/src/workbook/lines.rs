//! Which steps of the calculation get a line of their own, and which are part of another's formula.

use ledger_model::expr::{Expr, Graph, NodeId, Operand, Operation};
use std::collections::BTreeMap;

/// Steps in a formula from which on a part of it gets a line of its own.
const LONGEST: u32 = 30;
/// A part used more than once is worked out once, if it is longer than this.
const SHORT: u32 = 3;

/// A line: a step with a name of its own, or part of the one that follows.
pub struct Line<'g, K> {
    pub key: K,
    /// True for a part of the next line that is not.
    pub is_part: bool,
    /// One value, or one for each year; none where a part is not needed.
    pub values: Vec<Option<Expr<'g>>>,
    /// True for one value for each year.
    pub by_year: bool,
}

/// Where each step stands: a line and the place in it.
pub type CellAddresses = BTreeMap<NodeId, (usize, usize)>;

/// Lines for some named steps, in order, each after the parts it needs.
pub fn lines<'g, K: Clone>(graph: &'g Graph, named: Vec<(K, bool, Vec<Expr<'g>>)>) -> (Vec<Line<'g, K>>, CellAddresses) {
    let mut named_at = BTreeMap::new();
    for (at, (_, _, values)) in named.iter().enumerate() {
        for (within, value) in values.iter().enumerate() {
            if let Some(node) = step_of(graph, *value) {
                named_at.entry(node).or_insert((at, within));
            }
        }
    }
    let cut = cut(graph, &named_at);
    let (mut out, mut homes) = (Vec::new(), CellAddresses::new());
    for (at, (key, by_year, values)) in named.into_iter().enumerate() {
        let mut parts: Vec<Vec<Option<Expr<'g>>>> = Vec::new();
        let first = out.len();
        for (within, value) in values.iter().enumerate() {
            let Some(node) = step_of(graph, *value).filter(|node| named_at[node] == (at, within)) else { continue };
            let mut found = Vec::new();
            gather(graph, node, &cut, &named_at, &homes, &mut found);
            for (number, part) in found.into_iter().enumerate() {
                if parts.len() == number {
                    parts.push(vec![None; values.len()]);
                }
                parts[number][within] = Some(Expr::Node(graph, part));
                homes.insert(part, (first + number, within));
            }
        }
        out.extend(parts.into_iter().map(|values| Line { key: key.clone(), is_part: true, values, by_year }));
        for (within, value) in values.iter().enumerate() {
            if let Some(node) = step_of(graph, *value).filter(|node| named_at[node] == (at, within)) {
                homes.insert(node, (out.len(), within));
            }
        }
        out.push(Line { key, is_part: false, values: values.into_iter().map(Some).collect(), by_year });
    }
    (out, homes)
}

/// A value that is worked out, and not an input or known.
fn step_of(graph: &Graph, value: Expr<'_>) -> Option<NodeId> {
    match value {
        Expr::Node(_, node) if !matches!(graph.node(node).operation, Operation::Input(_)) => Some(node),
        _ => None,
    }
}

/// Steps without a name that are too long for the formulas they stand in, or used several times.
fn cut(graph: &Graph, named: &BTreeMap<NodeId, (usize, usize)>) -> Vec<bool> {
    let mut uses = vec![0_u32; graph.nodes().len()];
    let mut wanted = vec![false; graph.nodes().len()];
    for node in named.keys() {
        wanted[*node as usize] = true;
    }
    for node in (0..graph.nodes().len()).rev().filter(|node| wanted[*node]).collect::<Vec<_>>() {
        reach(graph, node as NodeId, &mut wanted, &mut uses);
    }
    let mut length = vec![1_u32; graph.nodes().len()];
    let mut cut = vec![false; graph.nodes().len()];
    for node in 0..graph.nodes().len() {
        let operation = graph.node(node as NodeId).operation;
        if named.contains_key(&(node as NodeId)) || matches!(operation, Operation::Input(_)) || !wanted[node] {
            continue;
        }
        let whole = if power(graph, node as NodeId).is_some() {
            SHORT
        } else {
            1 + operation.operands().map(|operand| length_of(operand, &length)).sum::<u32>()
        };
        cut[node] = (uses[node] > 1 && whole > SHORT) || whole > LONGEST;
        length[node] = if cut[node] { 1 } else { whole };
    }
    cut
}

fn length_of(operand: Operand, length: &[u32]) -> u32 {
    match operand {
        Operand::Known(_) => 1,
        Operand::Node(node) => length[node as usize],
    }
}

/// Counts how often each step below one is used; each is looked into once.
fn reach(graph: &Graph, node: NodeId, wanted: &mut [bool], uses: &mut [u32]) {
    for operand in graph.node(node).operation.operands() {
        if let Operand::Node(below) = operand {
            uses[below as usize] += 1;
            if !wanted[below as usize] {
                wanted[below as usize] = true;
                reach(graph, below, wanted, uses);
            }
        }
    }
}

/// Parts that a step needs and that stand nowhere yet, each after what it needs itself.
fn gather(
    graph: &Graph,
    node: NodeId,
    cut: &[bool],
    named: &BTreeMap<NodeId, (usize, usize)>,
    homes: &CellAddresses,
    found: &mut Vec<NodeId>,
) {
    for operand in graph.node(node).operation.operands() {
        let Operand::Node(below) = operand else { continue };
        if named.contains_key(&below) || homes.contains_key(&below) || found.contains(&below) {
            continue;
        }
        gather(graph, below, cut, named, homes, found);
        if cut[below as usize] {
            found.push(below);
        }
    }
}

/// What a step is a power of, and which: x × x × x, or 1 ÷ x ÷ x.
pub fn power(graph: &Graph, node: NodeId) -> Option<(NodeId, i32)> {
    let base = |operand: Operand| match operand {
        Operand::Node(below) => Some(power(graph, below).unwrap_or((below, 1))),
        Operand::Known(_) => None,
    };
    match graph.node(node).operation {
        Operation::Mul(a, Operand::Node(b)) => base(a).filter(|(of, times)| *of == b && *times > 0).map(|(of, times)| (of, times + 1)),
        Operation::Div(Operand::Known(1.0), Operand::Node(b)) => Some((b, -1)),
        Operation::Div(a, Operand::Node(b)) => base(a).filter(|(of, times)| *of == b && *times < 0).map(|(of, times)| (of, times - 1)),
        _ => None,
    }
}
