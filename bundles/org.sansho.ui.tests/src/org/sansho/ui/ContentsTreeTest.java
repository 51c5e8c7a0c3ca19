// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.Workbench;
import org.sansho.ui.explorer.ContentsTree;
import org.sansho.ui.explorer.Entry;
import org.sansho.ui.explorer.Line;
import org.sansho.ui.explorer.Line.Kind;

/** The lines of the explorer change under the eyes of somebody, and what that person has opened and chosen stays so. */
@ExtendWith(InWorkbench.class)
class ContentsTreeTest {

	private final Workbench workbench;
	private Shell shell;
	private ContentsTree tree;

	ContentsTreeTest(Workbench workbench) {
		this.workbench = workbench;
	}

	@BeforeEach
	void aTree() {
		shell = new Shell(workbench.window().getShell());
		shell.setLayout(new FillLayout());
		shell.setSize(300, 400);
		tree = new ContentsTree(shell);
		shell.open();
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	private static Line chapter(String name, String... clauses) {
		return Line.leaf(Kind.CHAPTER, name).counting(clauses.length).with(Stream.of(clauses).map(clause -> Line.leaf(Kind.REQUIREMENT, clause)).toList());
	}

	private void show(Line... lines) {
		tree.show(List.of(Entry.of(Line.leaf(Kind.PROJECT, "見本").with(List.of(lines)))));
	}

	private TreeItem line(String... way) {
		TreeItem[] level = tree.widget().getItems();
		TreeItem found = null;
		for (String name : way) {
			found = Arrays.stream(level).filter(item -> item.getText(0).equals(name)).findFirst().orElseThrow(() -> new AssertionError("no line " + name));
			level = found.getItems();
		}
		return found;
	}

	private List<String> below(String... way) {
		return Arrays.stream(line(way).getItems()).map(item -> item.getText(0) + item.getText(1)).toList();
	}

	@Test
	void linesAreShownWithTheirCounts() {
		show(chapter("1 章", "①", "②"), chapter("2 章"));
		tree.open(1);
		assertThat(below("見本")).containsExactly("1 章2", "2 章0");
		assertThat(line("見本").getExpanded()).isTrue();
		assertThat(line("見本", "1 章").getExpanded()).isFalse();
	}

	@Test
	void whatWasOpenStaysOpenWhenLinesComeAboveIt() {
		show(chapter("1 章", "①"), chapter("2 章", "①", "②"));
		tree.open(2);
		show(chapter("0 章", "①"), chapter("1 章", "①"), chapter("2 章", "①", "②", "③"));
		assertThat(below("見本", "2 章")).containsExactly("①", "②", "③");
		assertThat(line("見本", "2 章").getExpanded()).isTrue();
		assertThat(line("見本", "0 章").getExpanded()).isFalse();
	}

	@Test
	void whatWasChosenStaysChosenWhereverItIs() {
		show(chapter("1 章", "①"), chapter("2 章", "①", "②"));
		tree.open(2);
		tree.widget().setSelection(line("見本", "2 章", "②"));
		show(chapter("2 章", "⓪", "①", "②"));
		assertThat(tree.selected().map(Entry::label)).hasValue("②");
		assertThat(tree.widget().getSelection()[0]).isEqualTo(line("見本", "2 章", "②"));
	}

	@Test
	void nothingElseIsChosenInPlaceOfWhatIsGone() {
		show(chapter("1 章", "①", "②"));
		tree.open(2);
		tree.widget().setSelection(line("見本", "1 章", "①"));
		show(chapter("1 章", "②"));
		assertThat(tree.selected().map(Entry::label)).isNotEqualTo(java.util.Optional.of("②"));
	}

	@Test
	void aLongListThatChangesAltogetherIsShownAnew() {
		show(Line.leaf(Kind.CHAPTER, "1 章").with(lines("旧", 200)));
		tree.open(2);
		show(Line.leaf(Kind.CHAPTER, "1 章").with(lines("新", 150)));
		assertThat(line("見本", "1 章").getExpanded()).isTrue();
		assertThat(below("見本", "1 章")).hasSize(150).startsWith("新 1").endsWith("新 150");
	}

	private static List<Line> lines(String name, int count) {
		return IntStream.rangeClosed(1, count).mapToObj(n -> Line.leaf(Kind.REQUIREMENT, name + " " + n)).toList();
	}

	@Test
	void closingLeavesTheProjectsOpen() {
		show(chapter("1 章", "①"));
		tree.open(3);
		tree.collapse();
		assertThat(line("見本").getExpanded()).isTrue();
		assertThat(line("見本", "1 章").getExpanded()).isFalse();
	}

	@Test
	void aLineIsBroughtIntoSightWithAllAboveItOpened() {
		show(chapter("1 章", "①"), chapter("2 章", "①", "②"));
		tree.reveal(Entry.of(Line.leaf(Kind.PROJECT, "見本").with(List.of(chapter("2 章", "①", "②")))).children().getFirst().children().getLast());
		assertThat(line("見本", "2 章").getExpanded()).isTrue();
		assertThat(tree.selected().map(Entry::label)).hasValue("②");
	}
}
