//! The sheets of results: what the lines of the calculation add up to, under the names of the results file.

use super::book::{Book, Cell, CellRef, Content, Format, Look, Sheet, Value, cell_name};
use super::breaking_even::BreakEvenRows;
use super::calculation::{Calculation, ONE, PRESENT};
use super::formula::sum_of;
use super::steps::Key;
use super::sums::{Sums, Yearly};
use ledger_model::evidence::Kind;
use ledger_model::model::{Quantity, StepId, payer_and_kind};
use ledger_model::quantities::Reason;
use ledger_text::{self as words, workbook_text as texts};
use std::collections::BTreeMap;

/// What the results are made from.
pub struct Made<'a> {
    pub calculation: Calculation<'a>,
    /// Each programme's lines.
    pub programmes: Vec<Sums>,
    /// Those of all together.
    pub total: Sums,
    /// Each programme's break-even.
    pub break_even: Vec<BreakEvenRows>,
    /// A formula of how many of each programme's costs are not entered, and how many that are now.
    pub missing: Vec<(String, f64)>,
    /// What is wrong with the inputs.
    pub check: Check,
}

/// Formulas of what may be wrong with the inputs, and whether it is now.
pub struct Check {
    /// Above 0 where an input is out of range.
    pub beyond: (String, bool),
    /// Above 0 where shares do not add up to 100%.
    pub uneven: (String, bool),
    /// 0 as long as every input is what it was when the workbook was made.
    pub changed: String,
}

/// Pounds that two ways to the same sum may differ by, beside a billionth of it.
const HALF_A_PENNY: f64 = 0.005;

/// A formula of whether two cells differ, and whether they do now.
fn differ((one, now): (String, f64), (other, then): (String, f64)) -> (String, bool) {
    let formula = format!("(ABS({one}-{other})>{HALF_A_PENNY}+ABS({other})*0.000000001)");
    (formula, (now - then).abs() > HALF_A_PENNY + then.abs() * 1e-9)
}

/// A formula and what it comes to.
pub(super) type Figure = (String, Value);

pub(super) fn number((formula, value): (String, f64)) -> Figure {
    (formula, Value::Number(value))
}

/// A table of results: a row for each figure, a column for all together and for each programme.
struct Table<'a> {
    book: &'a mut Book,
    sheet: Sheet,
    /// Values and cells of figures that others follow from, by path and column.
    known: BTreeMap<(String, usize), (String, f64)>,
}

const FIRST_COLUMN: usize = 1;

impl Table<'_> {
    /// Adds a figure: first of all programmes together, then of each.
    fn figure(&mut self, path: &str, title: &str, format: Format, cells: Vec<Option<Figure>>) {
        let row = self.sheet.rows.len() as u32;
        let mut out = vec![Cell::text(title)];
        for (at, figure) in cells.into_iter().enumerate() {
            let Some((formula, value)) = figure else {
                out.push(Cell::default());
                continue;
            };
            let column = (at + FIRST_COLUMN) as u16;
            let whose = if at == 0 { "/total".to_owned() } else { format!("/programmes/{}", at - 1) };
            self.book.results.push((format!("{whose}/{path}"), CellRef { sheet: self.book.sheets.len(), row, column }));
            let amount = if let Value::Number(amount) = value { amount } else { 0.0 };
            self.known.insert((path.to_owned(), at), (cell_name(row, column), amount));
            let content = if formula.is_empty() { content(value) } else { Content::Formula(formula, value) };
            let look = if at == 0 { Look::Total } else { Look::Plain };
            out.push(Cell { content, format, look, limits: None });
        }
        self.sheet.push(out);
    }

    fn of(&self, path: &str, at: usize) -> (String, f64) {
        self.known.get(&(path.to_owned(), at)).cloned().unwrap_or_else(|| ("0".into(), 0.0))
    }

    /// A figure that follows from two others in every column.
    fn follows(&mut self, path: &str, title: &str, format: Format, columns: usize, of: impl Fn(&Self, usize) -> Figure) {
        let cells = (0..columns).map(|at| Some(of(self, at))).collect();
        self.figure(path, title, format, cells);
    }

    fn section(&mut self, title: &str) {
        self.sheet.push(vec![Cell::text(title).looks(Look::Section)]);
    }
}

fn content(value: Value) -> Content {
    match value {
        Value::Number(number) => Content::Number(number),
        Value::Text(text) => Content::Text(text),
    }
}

pub(super) fn quoted(reason: Reason) -> String {
    format!("\"{}\"", words::reason_short(reason))
}

pub(super) fn said(reason: Reason) -> Value {
    Value::Text(words::reason_short(reason).into())
}

impl Made<'_> {
    pub(super) fn columns(&self) -> usize {
        self.programmes.len() + 1
    }

    /// Cells of the calculation's sheet, added up.
    pub(super) fn added(&self, rows: &[u32], column: u16) -> (String, f64) {
        let cells: Vec<(u32, u16)> = rows.iter().map(|row| (*row, column)).collect();
        let value = rows.iter().map(|row| self.calculation.value(*row, column)).sum();
        (sum_of(&cells).map_or("0".into(), |formula| on_calculation(&formula)), value)
    }

    /// A figure that is added up over programmes.
    fn sum(&self, table: &mut Table<'_>, path: &str, title: &str, format: Format, of: impl Fn(usize) -> (String, f64)) {
        let row = table.sheet.rows.len() as u32;
        let each: Vec<(String, f64)> = (0..self.programmes.len()).map(of).collect();
        let cells: Vec<(u32, u16)> = (0..each.len()).map(|at| (row, (at + 1 + FIRST_COLUMN) as u16)).collect();
        let whole = (sum_of(&cells).unwrap_or("0".into()), each.iter().map(|(_, value)| value).sum());
        let cells = std::iter::once(whole).chain(each).map(|one| Some(number(one))).collect();
        table.figure(path, title, format, cells);
    }

    /// The sheet of results.
    pub fn results(&self, book: &mut Book, top: Vec<Vec<Cell>>) {
        let columns = self.columns();
        let mut widths = vec![58.0];
        widths.resize(1 + columns, 23.0);
        let sheet = Sheet { name: texts::RESULTS, widths, rows: top, ..Sheet::default() };
        let mut table = Table { book, sheet, known: BTreeMap::new() };
        let check = table.sheet.push(vec![Cell::text(texts::CHECK), Cell::default()]);
        let whole = &self.calculation.answer.outcome.total;
        let as_made = [(texts::MADE_COST, whole.cost), (texts::MADE_BENEFIT, whole.benefit)].map(|(title, pounds)| {
            let row = table.sheet.push(vec![Cell::text(title), Cell::number(pounds, Format::Pounds)]);
            (cell_name(row, FIRST_COLUMN as u16), pounds)
        });
        let mut head = vec![Cell::text(texts::RESULT).looks(Look::Heading), Cell::text(texts::ALL_TOGETHER).looks(Look::Heading)];
        head.extend(
            (0..self.programmes.len()).map(|at| Cell::text(words::workbook_programme(self.calculation.answer, at)).looks(Look::Heading)),
        );
        let row = table.sheet.push(head);
        table.sheet.frozen = (row + 1, 1);
        self.money(&mut table);
        self.public(&mut table);
        self.beside(&mut table);
        self.rates(&mut table);
        self.breaking_even(&mut table);
        self.need(&mut table);
        let (formula, value) = self.checked(&table, as_made);
        table.sheet.rows[check as usize][FIRST_COLUMN] =
            Cell::formula(formula, Value::Text(value.into()), Format::General).looks(Look::Section);
        let Table { book, sheet, .. } = table;
        book.sheets.push(sheet);
    }

    /// Whether the inputs can be worked with and the sums agree: cost by its lines with cost by who pays it and, until an input
    /// is changed, cost and benefit with those the model had.
    fn checked(&self, table: &Table<'_>, as_made: [(String, f64); 2]) -> (String, &'static str) {
        let in_all = |what| {
            let (row, counted) = (self.total.of(what), self.calculation.counted);
            let sum = (0..counted).map(|year| self.calculation.in_year(row, year)).sum::<f64>();
            (format!("SUM({})", on_calculation(&self.calculation.span(row, 0..counted))), sum)
        };
        let lines = differ(in_all(Yearly::CostByLine), in_all(Yearly::Cost));
        let [cost, benefit] = as_made;
        let cost = differ(table.of("present_value_cost", 0), cost);
        let benefit = differ(table.of("present_value_benefit", 0), benefit);
        let Check { beyond, uneven, changed } = &self.check;
        let off = format!("OR({},AND({changed}=0,OR({},{})))", lines.0, cost.0, benefit.0);
        let formula = format!(
            "IF({}>0,\"{}\",IF({}>0,\"{}\",IF({off},\"{}\",\"{}\")))",
            beyond.0,
            texts::CHECK_BEYOND,
            uneven.0,
            texts::CHECK_SHARES,
            texts::CHECK_SUMS,
            texts::CHECK_FINE
        );
        let now = match (beyond.1, uneven.1, lines.1 || cost.1 || benefit.1) {
            (true, ..) => texts::CHECK_BEYOND,
            (_, true, _) => texts::CHECK_SHARES,
            (.., true) => texts::CHECK_SUMS,
            _ => texts::CHECK_FINE,
        };
        (formula, now)
    }

    fn money(&self, table: &mut Table<'_>) {
        let of = |rows: Vec<u32>| self.added(&rows, PRESENT);
        let lines = |rows: &[(usize, u32)]| rows.iter().map(|(_, row)| *row).collect::<Vec<u32>>();
        table.section(texts::EVERYONE);
        self.sum(table, "present_value_cost", texts::COST, Format::Pounds, |at| {
            of(self.programmes[at].cost.iter().map(|(_, row)| *row).collect())
        });
        self.sum(table, "present_value_in_kind", texts::COST_IN_KIND, Format::Pounds, |at| {
            of(self.programmes[at].in_kind.into_iter().collect())
        });
        self.sum(table, "present_value_benefit_gross", texts::BENEFIT_GROSS, Format::Pounds, |at| of(lines(&self.programmes[at].gross)));
        let row = table.sheet.rows.len() as u32 + 1;
        let net: Vec<(String, f64)> = (0..self.programmes.len()).map(|at| of(lines(&self.programmes[at].net))).collect();
        let whole: f64 = net.iter().map(|(_, value)| value).sum();
        table.follows("present_value_overlap", texts::OVERLAP, Format::Pounds, self.columns(), |table, at| {
            let (gross, pounds) = table.of("present_value_benefit_gross", at);
            let kept = if at == 0 { whole } else { net[at - 1].1 };
            number((format!("{gross}-{}", cell_name(row, (at + FIRST_COLUMN) as u16)), pounds - kept))
        });
        self.sum(table, "present_value_benefit", texts::BENEFIT, Format::Pounds, |at| net[at].clone());
        less(table, "net_present_value", texts::NET, self.columns(), "present_value_benefit", "present_value_cost");
        self.ratio(table, "benefit_cost_ratio", texts::RATIO, ["present_value_benefit", "present_value_cost"], Reason::NothingSpent);
        self.ratio(table, "return_on_investment", texts::RETURN, ["net_present_value", "present_value_cost"], Reason::NothingSpent);
        self.payback(table, "payback_year", texts::PAYBACK, [Yearly::Cost, Yearly::MadeUp], Reason::NothingSpent);
    }

    fn public(&self, table: &mut Table<'_>) {
        table.section(texts::PUBLIC);
        self.sum(table, "public_sector/cost", texts::PUBLIC_COST, Format::Pounds, |at| {
            let rows: Vec<u32> = self.programmes[at].cost.iter().filter(|(payer, _)| payer.is_public()).map(|(_, row)| *row).collect();
            self.added(&rows, PRESENT)
        });
        self.sum(table, "public_sector/benefit", texts::PUBLIC_BENEFIT, Format::Pounds, |at| {
            let rows: Vec<u32> =
                self.programmes[at].net.iter().filter(|(line, _)| payer_and_kind(*line).1 == Kind::Public).map(|(_, row)| *row).collect();
            self.added(&rows, PRESENT)
        });
        less(table, "public_sector/net", texts::PUBLIC_NET, self.columns(), "public_sector/benefit", "public_sector/cost");
        self.ratio(
            table,
            "public_sector/ratio",
            texts::PUBLIC_RATIO,
            ["public_sector/benefit", "public_sector/cost"],
            Reason::NoPublicCost,
        );
        self.sum(table, "public_sector/cashable", texts::CASHABLE, Format::Pounds, |at| {
            let rows: Vec<u32> = self.programmes[at].cashable.iter().map(|(_, row)| *row).collect();
            self.added(&rows, PRESENT)
        });
        let spent = [Yearly::PublicCost, Yearly::PublicMadeUp];
        self.payback(table, "public_sector/payback_year", texts::PUBLIC_PAYBACK, spent, Reason::NoPublicCost);
    }

    /// How many costs are not entered in a column, and how many that are now.
    fn missing(&self, at: usize) -> Option<(String, f64)> {
        if at > 0 {
            return Some(self.missing[at - 1].clone()).filter(|(formula, _)| !formula.is_empty());
        }
        let each: Vec<&(String, f64)> = self.missing.iter().filter(|(formula, _)| !formula.is_empty()).collect();
        let formula = each.iter().map(|(formula, _)| formula.as_str()).collect::<Vec<_>>().join("+");
        (!each.is_empty()).then(|| (formula, each.iter().map(|(_, missing)| missing).sum()))
    }

    /// The same, or that a cost is not entered: then one programme has no such figure, and all together have one where there is
    /// something to divide by.
    fn unless_missing(&self, at: usize, figure: Figure) -> Figure {
        match self.missing(at).filter(|_| at > 0) {
            Some((missing, now)) => {
                let value = if now > 0.0 { said(Reason::NoCostEntered) } else { figure.1 };
                (format!("IF({missing}>0,{},{})", quoted(Reason::NoCostEntered), figure.0), value)
            }
            None => figure,
        }
    }

    /// A reason for all together, which a missing cost of one programme takes the place of.
    fn reason(&self, at: usize, reason: Reason) -> Figure {
        match self.missing(at).filter(|_| at == 0) {
            Some((missing, now)) => {
                let value = said(if now > 0.0 { Reason::NoCostEntered } else { reason });
                (format!("IF({missing}>0,{},{})", quoted(Reason::NoCostEntered), quoted(reason)), value)
            }
            None => (quoted(reason), said(reason)),
        }
    }

    /// The same, or why no return on cost means anything in a column: nothing is added, or it is a cut.
    fn unless_no_return(&self, at: usize, figure: Figure) -> Figure {
        let all = 0..self.programmes.len();
        let row = |at: usize| self.calculation.rows.get(&Key::Step(StepId::programme(at, Quantity::Scale))).copied();
        let rows: Vec<u32> = all.filter(|one| at == 0 || at == one + 1).filter_map(row).collect();
        if rows.is_empty() {
            return figure;
        }
        let cells = rows.iter().map(|row| on_calculation(&cell_name(*row, ONE))).collect::<Vec<_>>().join(",");
        let added: Vec<f64> = rows.iter().map(|row| self.calculation.value(*row, ONE)).collect();
        let value = match added.iter().copied().fold(f64::INFINITY, f64::min) {
            least if least < 0.0 => said(Reason::Cut),
            _ if added.iter().all(|units| *units == 0.0) => said(Reason::NothingAdded),
            _ => figure.1,
        };
        let (cut, nothing) = (quoted(Reason::Cut), quoted(Reason::NothingAdded));
        (format!("IF(MIN({cells})<0,{cut},IF(MAX({cells})=0,{nothing},{}))", figure.0), value)
    }

    fn ratio(&self, table: &mut Table<'_>, path: &str, title: &str, [above, below]: [&str; 2], none: Reason) {
        table.follows(path, title, Format::Pence, self.columns(), |table, at| {
            let ((above, gain), (below, cost)) = (table.of(above, at), table.of(below, at));
            let (reason, why) = self.reason(at, none);
            let value = if cost > 0.0 { Value::Number(gain / cost) } else { why };
            let ratio = self.unless_missing(at, (format!("IF({below}>0,{above}/{below},{reason})"), value));
            self.unless_no_return(at, ratio)
        });
    }

    fn payback(&self, table: &mut Table<'_>, path: &str, title: &str, [cost, made_up]: [Yearly; 2], none: Reason) {
        let counted = self.calculation.counted;
        // Years that count and are not looked at: what is made up in these only is not made up within the years looked at.
        let later = counted - self.calculation.answer.inputs.plan.years;
        table.follows(path, title, Format::Count, self.columns(), |_, at| {
            let sums = if at == 0 { &self.total } else { &self.programmes[at - 1] };
            let (cost, made_up) = (sums.of(cost), sums.of(made_up));
            let on = |row| on_calculation(&self.calculation.span(row, 0..counted));
            let stays: f64 = (0..counted).map(|year| self.calculation.in_year(made_up, year)).sum();
            let spent = (0..counted).any(|year| self.calculation.in_year(cost, year) > 0.0);
            let (reason, why) = self.reason(at, none);
            let value = match (spent, stays > later as f64) {
                (false, _) => why,
                (true, false) => said(Reason::NotWithinTheYears),
                (true, true) => Value::Number(counted as f64 - stays + 1.0),
            };
            let never = quoted(Reason::NotWithinTheYears);
            let years = format!("IF(SUM({m})<={later},{never},{}-SUM({m}))", counted + 1, m = on(made_up));
            let payback = self.unless_missing(at, (format!("IF(MAX({})<=0,{reason},{years})", on(cost)), value));
            self.unless_no_return(at, payback)
        });
    }

    /// People reached and the cost of each, or why they are not counted: that follows from which programmes are chosen, not from an
    /// input, so it stands as a text.
    fn people(&self, table: &mut Table<'_>, in_all: impl Fn(Yearly, usize) -> (String, f64)) {
        let results = &self.calculation.answer.outcome;
        let of = |at: usize| if at == 0 { &results.total } else { &results.programmes[at - 1].results };
        let none = |at: usize| of(at).people_helped.reason().map(|reason| (String::new(), said(reason)));
        let each: Vec<(String, f64)> = (0..self.programmes.len()).map(|at| in_all(Yearly::People, at)).collect();
        let row = table.sheet.rows.len() as u32;
        let cells: Vec<(u32, u16)> = (0..each.len()).map(|at| (row, (at + 1 + FIRST_COLUMN) as u16)).collect();
        let whole = (sum_of(&cells).unwrap_or("0".into()), each.iter().map(|(_, value)| value).sum());
        let people = std::iter::once(whole).chain(each).enumerate();
        let people = people.map(|(at, one)| Some(none(at).unwrap_or_else(|| number(one)))).collect();
        table.figure("people_helped", texts::PEOPLE, Format::Decimal, people);
        table.follows("cost_per_person_helped", texts::PER_PERSON, Format::Pence, self.columns(), |table, at| {
            if let Some(none) = none(at) {
                return none;
            }
            let ((cost, pounds), (people, number)) = (table.of("undiscounted_cost", at), table.of("people_helped", at));
            let each =
                (format!("{cost}/{people}"), if number > 0.0 { Value::Number(pounds / number) } else { said(Reason::NobodyEngaged) });
            let each = match self.missing(at).filter(|_| at == 0 && number > 0.0) {
                Some((missing, now)) => {
                    let value = if now > 0.0 && pounds <= 0.0 { said(Reason::NoCostEntered) } else { each.1 };
                    (format!("IF(AND({missing}>0,{cost}<=0),{},{})", quoted(Reason::NoCostEntered), each.0), value)
                }
                None => each,
            };
            let each = self.unless_missing(at, (format!("IF({people}>0,{},{})", each.0, quoted(Reason::NobodyEngaged)), each.1));
            self.unless_no_return(at, each)
        });
    }

    fn beside(&self, table: &mut Table<'_>) {
        let calculation = &self.calculation;
        let (counted, years, timeline) = (calculation.counted, calculation.answer.inputs.plan.years, calculation.timeline);
        table.section(texts::BESIDE);
        self.sum(table, "later_benefit", texts::LATER, Format::Pounds, |at| {
            let (mut formulas, mut sum) = (Vec::new(), 0.0);
            for (line, row) in self.programmes[at].net.iter().filter(|_| timeline > years) {
                let factors = calculation.discount[usize::from(payer_and_kind(*line).1 == Kind::Harm)];
                let (formula, value) = calculation.product(*row, factors, years..timeline, years..timeline);
                formulas.push(on_calculation(&formula));
                sum += value;
            }
            (if formulas.is_empty() { "0".into() } else { formulas.join("+") }, sum)
        });
        let in_all = |what: Yearly, at: usize| {
            let row = self.programmes[at].of(what);
            let value: f64 = (0..counted).map(|year| calculation.in_year(row, year)).sum();
            (format!("SUM({})", on_calculation(&calculation.span(row, 0..counted))), value)
        };
        self.sum(table, "undiscounted_cost", texts::UNDISCOUNTED, Format::Pounds, |at| in_all(Yearly::Cost, at));
        self.people(table, in_all);
        let only = |of: &dyn Fn(usize) -> Figure| std::iter::once(None).chain((0..self.programmes.len()).map(|at| Some(of(at)))).collect();
        let all_years = |at: usize, quantity| {
            let row = calculation.rows.get(&Key::Step(StepId::programme(at, quantity)))?;
            let value: f64 = (0..counted).map(|year| calculation.in_year(*row, year)).sum();
            Some((format!("SUM({})", on_calculation(&calculation.span(*row, 0..counted))), value))
        };
        let of_some = |quantity| -> Vec<Option<Figure>> {
            std::iter::once(None).chain((0..self.programmes.len()).map(|at| all_years(at, quantity).map(number))).collect()
        };
        table.figure("referred", texts::REFERRED, Format::Decimal, of_some(Quantity::Referred));
        table.figure("finishing", texts::FINISHING, Format::Decimal, of_some(Quantity::Completed));
        let each = (0..self.programmes.len()).map(|at| {
            all_years(at, Quantity::Completed)?;
            let ((cost, pounds), (finishing, units)) = (table.of("undiscounted_cost", at + 1), table.of("finishing", at + 1));
            let value = if units > 0.0 { Value::Number(pounds / units) } else { said(Reason::NobodyEngaged) };
            let each = (format!("IF({finishing}>0,{cost}/{finishing},{})", quoted(Reason::NobodyEngaged)), value);
            Some(self.unless_no_return(at + 1, self.unless_missing(at + 1, each)))
        });
        let each = std::iter::once(None).chain(each).collect();
        table.figure("cost_per_finisher", texts::PER_FINISHER, Format::Pence, each);
        let step = |at, quantity| {
            let row = calculation.rows.get(&Key::Step(StepId::programme(at, quantity))).copied();
            self.added(&row.into_iter().collect::<Vec<_>>(), ONE)
        };
        table.figure("scale", texts::SCALE, Format::Decimal, only(&|at| number(step(at, Quantity::Scale))));
        table.figure("wanted", texts::WANTED, Format::Decimal, only(&|at| number(step(at, Quantity::Wanted))));
        table.figure(
            "now",
            texts::NOW,
            Format::Decimal,
            only(&|at| {
                let ((added, one), (wanted, other)) = (step(at, Quantity::Scale), step(at, Quantity::Wanted));
                number((format!("{wanted}-{added}"), other - one))
            }),
        );
        table.figure(
            "claimed_not_added",
            texts::CLAIMED_NOT_ADDED,
            Format::Pounds,
            only(&|at| {
                let rows: Vec<u32> = self.programmes[at].claimed.iter().map(|(_, row)| *row).collect();
                number(self.added(&rows, PRESENT))
            }),
        );
    }

    fn rates(&self, table: &mut Table<'_>) {
        let calculation = &self.calculation;
        table.section(texts::RATES);
        for (number_of, rate) in calculation.answer.rates().iter().enumerate() {
            let counted = calculation.counted;
            let title = |what: &str| what.replace("{}", &words::rate(*rate));
            let plain = (0..self.columns()).map(|_| Some((String::new(), Value::Number(*rate)))).collect();
            table.figure(&format!("net_present_value_at/{number_of}/rate"), texts::FLAT_RATE, Format::Percent, plain);
            for (part, label, gained, spent) in [
                ("public_sector", texts::NET_AT_PUBLIC, Yearly::PublicBenefit, Yearly::PublicCost),
                ("social", texts::NET_AT, Yearly::Benefit, Yearly::Cost),
            ] {
                let path = format!("net_present_value_at/{number_of}/{part}");
                table.follows(&path, &title(label), Format::Pounds, self.columns(), |table, at| {
                    let sums = if at == 0 { &self.total } else { &self.programmes[at - 1] };
                    let (gained, spent) = (sums.of(gained), sums.of(spent));
                    let mut factor = 1.0;
                    let mut value = 0.0;
                    for year in 0..counted {
                        value += (calculation.in_year(gained, year) - calculation.in_year(spent, year)) * factor;
                        factor /= 1.0 + rate;
                    }
                    let on = |row| on_calculation(&calculation.span(row, 0..counted));
                    let (rate, _) = table.of(&format!("net_present_value_at/{number_of}/rate"), at);
                    let years = (0..counted).map(|year| year.to_string()).collect::<Vec<_>>().join(",");
                    number((format!("SUMPRODUCT({}-{},(1+{rate})^-{{{years}}})", on(gained), on(spent)), value))
                });
            }
        }
    }

    fn breaking_even(&self, table: &mut Table<'_>) {
        table.section(texts::BREAK_EVEN);
        let alone = |figures: Vec<Figure>| std::iter::once(None).chain(figures.into_iter().map(Some)).collect();
        let reason = Some((String::new(), said(Reason::EachProgrammeAlone)));
        table.figure("break_even/reason", texts::BREAK_EVEN_OF, Format::General, vec![reason]);
        let parts = [("social", 0, "present_value_cost", Reason::NothingSpent), ("public", 1, "public_sector/cost", Reason::NoPublicCost)];
        for (part, which, cost_path, nothing) in parts {
            let titles = texts::SHARES[which];
            let path = |what: &str| format!("break_even/{part}/{what}");
            let each = 0..self.programmes.len();
            let of_people = each.clone().map(|at| number(self.added(&[self.break_even[at].people], ONE))).collect();
            table.figure(&path("of_people"), titles[0], Format::Decimal, alone(of_people));
            let not_achievable = || (quoted(Reason::NotAchievable), said(Reason::NotAchievable));
            let shares = each.clone().map(|at| {
                let (cost, spent) = table.of(cost_path, at + 1);
                let (worth, most) = self.added(&[self.break_even[at].worth[which]], ONE);
                let (never, why) = not_achievable();
                let value = if spent <= 0.0 {
                    said(nothing)
                } else if most > 0.0 && spent / most <= 1.0 {
                    Value::Number(spent / most)
                } else {
                    why
                };
                let formula =
                    format!("IF({cost}<=0,{},IF({worth}<=0,{never},IF({cost}/{worth}>1,{never},{cost}/{worth})))", quoted(nothing));
                let share = self.unless_missing(at + 1, (formula, value));
                self.unless_no_return(at + 1, share)
            });
            let shares: Vec<Figure> = shares.collect();
            table.figure(&path("share"), titles[1], Format::Percent, alone(shares.clone()));
            let people = each.clone().zip(shares).map(|(at, (_, share))| {
                let (cell, _) = table.of(&path("share"), at + 1);
                let (of, number) = table.of(&path("of_people"), at + 1);
                let value = if let Value::Number(share) = share { Value::Number(share * number) } else { share };
                (format!("IF(ISNUMBER({cell}),{cell}*{of},{cell})"), value)
            });
            let people = people.collect();
            table.figure(&path("people"), titles[2], Format::Decimal, alone(people));
            let effects = each.map(|at| {
                let (cost, spent) = table.of(cost_path, at + 1);
                let rows: Vec<u32> = self.programmes[at]
                    .gross
                    .iter()
                    .filter(|(line, _)| which == 0 || payer_and_kind(*line).1 == Kind::Public)
                    .map(|(_, row)| *row)
                    .collect();
                let (claimed, gain) = self.added(&rows, PRESENT);
                let none = Reason::NoBenefitClaimed;
                let value = if spent <= 0.0 {
                    said(nothing)
                } else if gain > 0.0 {
                    Value::Number(spent / gain)
                } else {
                    said(if gain == 0.0 { none } else { Reason::NotAchievable })
                };
                let never = quoted(Reason::NotAchievable);
                let share = format!("IF(({claimed})>0,{cost}/({claimed}),IF(({claimed})=0,{},{never}))", quoted(none));
                let effect = self.unless_missing(at + 1, (format!("IF({cost}<=0,{},{share})", quoted(nothing)), value));
                self.unless_no_return(at + 1, effect)
            });
            let effects = effects.collect();
            table.figure(&path("effect_share"), titles[3], Format::Percent, alone(effects));
        }
    }

    fn need(&self, table: &mut Table<'_>) {
        table.section(texts::NEED);
        for (path, what) in [
            ("people_experiencing_abuse", Quantity::PeopleExperiencingAbuse),
            ("high_risk_cases", Quantity::HighRiskCases),
            ("high_risk_cases_at_present_uk_rate", Quantity::HighRiskCasesNow),
            ("high_risk_people", Quantity::HighRiskPeople),
            ("idva_posts", Quantity::IdvaPosts),
            ("administrator_posts", Quantity::AdministratorPosts),
            ("cost_of_doing_nothing", Quantity::CostOfDoingNothing),
            ("public_cost_of_doing_nothing", Quantity::PublicCostOfDoingNothing),
        ] {
            let which = StepId::total(what);
            let row = self.calculation.rows.get(&Key::Step(which)).copied();
            let (formula, value) = self.added(&row.into_iter().collect::<Vec<_>>(), ONE);
            let money = matches!(what, Quantity::CostOfDoingNothing | Quantity::PublicCostOfDoingNothing);
            let format = if money { Format::Pounds } else { Format::Decimal };
            let at = table.sheet.push(vec![
                Cell::text(words::workbook_step(self.calculation.answer, which)),
                Cell::formula(formula, Value::Number(value), format),
            ]);
            let spot = CellRef { sheet: table.book.sheets.len(), row: at, column: FIRST_COLUMN as u16 };
            table.book.results.push((format!("/need/{path}"), spot));
        }
    }
}

fn less(table: &mut Table<'_>, path: &str, title: &str, columns: usize, gain: &str, loss: &str) {
    table.follows(path, title, Format::Pounds, columns, |table, at| {
        let ((gain, above), (loss, below)) = (table.of(gain, at), table.of(loss, at));
        number((format!("{gain}-{loss}"), above - below))
    });
}

/// A formula of the calculation's sheet as another sheet has it: every cell is named with its sheet.
pub(super) fn on_calculation(formula: &str) -> String {
    let mut out = String::new();
    let mut rest = formula;
    while !rest.is_empty() {
        let word = rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '$')).unwrap_or(rest.len());
        let (name, after) = rest.split_at(word);
        let is_cell =
            name.starts_with(|letter: char| letter.is_ascii_uppercase()) && name.ends_with(|letter: char| letter.is_ascii_digit());
        if is_cell && !out.ends_with(':') {
            out.push_str(texts::CALCULATION);
            out.push('!');
        }
        out.push_str(name);
        let mark = after.chars().next().map_or(0, char::len_utf8);
        out.push_str(&after[..mark]);
        rest = &after[mark..];
    }
    out
}
