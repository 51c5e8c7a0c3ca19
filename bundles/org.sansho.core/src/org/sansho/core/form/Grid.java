// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sansho.model.ColumnKind;

/**
 * The columns of the sheet: one or two for each declared column, and on the left what shows sections and scopes.
 *
 * <p>Widths are in characters as Excel counts them. Columns of a fixed kind get what their content needs; the rest of the page goes
 * to the columns with sentences. A form with more columns than a page is wide becomes wider, and is shrunk when it is printed.
 */
public final class Grid {

	/** @param share of the rest of the page, seen from that of others */
	private record Column(double width, double share) {
	}

	/** Excel's limit. */
	private static final double WIDEST = 255;
	private static final double PADDING = 1.2;
	private static final double BAND_WIDTH = 9.6;
	private static final double SCOPE_WIDTH = 1.7;
	private static final double DATE_WIDTH = 11.2;
	private static final double WORDING_LEAST = 38;
	private static final double TEXT_LEAST = 10.5;
	private static final double BASIS_LEAST = 15;

	private final List<PrintedColumn> declared;
	private final boolean bands;
	private final boolean scopes;
	private final double wordingLeast;
	private final List<Column> columns = new ArrayList<>();
	private final List<Integer> first = new ArrayList<>();
	private final List<Integer> last = new ArrayList<>();
	private final double[] widths;

	/**
	 * @param declared    the columns as they are printed, one for the items among them
	 * @param bands       whether there are sections
	 * @param scopes      whether items have scopes
	 * @param numberWidth of the widest number of an item, in half-width characters
	 * @param more        what the column with the wording of items gets beyond its least width, even if the sheet becomes wider than a page
	 */
	public Grid(List<PrintedColumn> declared, boolean bands, boolean scopes, int numberWidth, double more) {
		this.declared = List.copyOf(declared);
		this.bands = bands;
		this.scopes = scopes;
		this.wordingLeast = WORDING_LEAST + more;
		if (bands) {
			fixed(BAND_WIDTH);
		}
		if (scopes) {
			fixed(SCOPE_WIDTH);
		}
		double number = Math.clamp(numberWidth + 1 + PADDING, 4.2, 12);
		for (int i = 0; i < declared.size(); i++) {
			first.add(columns.size());
			add(declared.get(i), number);
			last.add(columns.size() - 1);
		}
		widths = spread();
	}

	private void add(PrintedColumn column, double number) {
		double declared = column.width().orElse(0);
		switch (column.kind()) {
			case ITEM -> {
				fixed(number);
				flexible(declared == 0 ? 0 : Math.max(declared - number, 2), wordingLeast, 6);
			}
			case ANSWER -> {
				if (column.dated()) {
					double answer = declared == 0 ? answerWidth(column) : Math.max(declared - DATE_WIDTH, 4);
					fixed(answer);
					fixed(declared == 0 ? DATE_WIDTH : Math.max(declared - answer, 4));
				} else {
					fixed(declared == 0 ? Math.max(answerWidth(column), titleWidth(column)) : declared);
				}
			}
			case DATE -> fixed(declared == 0 ? Math.max(DATE_WIDTH, titleWidth(column)) : declared);
			case TEXT -> flexible(declared, TEXT_LEAST, 2);
			case BASIS -> flexible(declared, BASIS_LEAST, 2);
			default -> throw new IllegalArgumentException("unknown kind of column: " + column.kind());
		}
	}

	private void fixed(double width) {
		columns.add(new Column(width, 0));
	}

	private void flexible(double declared, double least, double share) {
		columns.add(declared > 0 ? new Column(declared, 0) : new Column(least, share));
	}

	private static double answerWidth(PrintedColumn column) {
		int widest = column.choices().stream().mapToInt(TextMeasure::width).max().orElse(0);
		return Math.clamp(widest + PADDING + 0.4, 7.2, 16);
	}

	private static double titleWidth(PrintedColumn column) {
		return Math.clamp(TextMeasure.width(column.title()) + PADDING, 9, 14);
	}

	private double[] spread() {
		double taken = columns.stream().mapToDouble(Column::width).sum();
		double shares = columns.stream().mapToDouble(Column::share).sum();
		double rest = Math.max(Page.UNITS_ACROSS - taken, 0);
		return columns.stream()
				.mapToDouble(column -> column.share() == 0 ? column.width() : column.width() + rest * column.share() / shares)
				.map(width -> Math.min(width, WIDEST)).toArray();
	}

	/** The rightmost column. */
	public int lastColumn() {
		return columns.size() - 1;
	}

	/** Whether the leftmost column shows sections. */
	public boolean hasBand() {
		return bands;
	}

	/** Whether there is a strip beside scoped items. */
	public boolean hasScope() {
		return scopes;
	}

	/** The column of the strip beside scoped items. */
	public int scopeColumn() {
		return hasBand() ? 1 : 0;
	}

	/** The leftmost column of what is declared. */
	public int firstDeclared() {
		return first.getFirst();
	}

	/** Leftmost column of the {@code i}-th declared column. */
	public int first(int i) {
		return first.get(i);
	}

	/** Rightmost column of the {@code i}-th declared column. */
	public int last(int i) {
		return last.get(i);
	}

	/** Whether the items are what stands leftmost, so that sections and scopes belong to their column. */
	public boolean itemsFirst() {
		return declared.getFirst().kind() == ColumnKind.ITEM;
	}

	/** Widths of all columns, from left to right. */
	public List<Double> widths() {
		return Arrays.stream(widths).boxed().toList();
	}

	/** Width of several columns together. */
	public double width(int from, int to) {
		double sum = 0;
		for (int i = from; i <= to; i++) {
			sum += widths[i];
		}
		return sum;
	}

	/** Room for text of {@code points} in these columns together, in half-width characters. */
	public double room(int from, int to, int points) {
		return (width(from, to) - PADDING) * 10 / points;
	}

	/** The column that ends nearest to {@code units} from the left, but at least {@code from}. */
	public int endingNear(double units, int from) {
		int best = from;
		double sum = width(0, from);
		double distance = Math.abs(sum - units);
		for (int i = from + 1; i < columns.size(); i++) {
			sum += widths[i];
			if (Math.abs(sum - units) >= distance) {
				break;
			}
			distance = Math.abs(sum - units);
			best = i;
		}
		return best;
	}
}
