// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.chapter;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.form;
import static org.sansho.core.given.Model.formSection;
import static org.sansho.core.given.Model.gate;
import static org.sansho.core.given.Model.group;
import static org.sansho.core.given.Model.item;
import static org.sansho.core.given.Model.part;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.section;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.core.ProvisionIndex;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Provision;

class CitationPrinterTest {

	private final Edition safety = edition("mhlw.safety@6.0");

	private String print(NotationStyle style, Declaration[] declarations, String... paths) {
		ProvisionIndex index = ProvisionIndex.of(List.of(file(Stream.concat(Stream.of(safety), Stream.of(declarations)).toArray(Declaration[]::new))));
		List<Provision> provisions = Arrays.stream(paths).map(path -> index.provision(safety, path).orElseThrow()).toList();
		CitationReader reader = CitationReader.of(index, safety);
		String printed = new CitationPrinter(reader).print(provisions, style);
		assertThat(reader.read(printed)).as(printed).extracting(reading -> ((CitationReading.Found) reading).path()).containsExactlyInAnyOrder(paths);
		return printed;
	}

	private Declaration[] guideline() {
		return new Declaration[] {
				part("経営管理編", safety, chapter("1", section("1.2", section("1.2.1", group("管理責任", requirement("②")))))),
				part("企画管理編", safety, chapter("8", requirement("⑤")), chapter("9", section("9.1"), requirement("②")),
						chapter("14", requirement("①", requirement("1", requirement("(2)"))))),
				part("システム運用編", safety, chapter("8", requirement("③")), chapter("15", requirement("②"), requirement("③")))};
	}

	@ParameterizedTest
	@CsvSource({
			"MANUAL,企画管理編/9.1,企画管理編 9.1", "MANUAL,システム運用編/8/③,システム運用編 8③", "MANUAL,経営管理編/1.2.1/管理責任/②,経営管理編 1.2.1<管理責任>②",
			"QA,企画管理編/8/⑤,企8章第⑤条", "QA,システム運用編/8/③,シス8章第③条", "QA,企画管理編/14/①/1/(2),企14章第①条の1(2)", "QA,企画管理編/9.1,企9.1", "QA,企画管理編/9,企9章",
			"QA,経営管理編/1.2.1/管理責任/②,経1.2.1<管理責任>第②条",
			"TABLE,企画管理編/9.1,企画管理編:9.1", "NAME,企画管理編/8/⑤,企画管理編/8/⑤"})
	void eachStyleHasItsForm(NotationStyle style, String path, String printed) {
		assertThat(print(style, guideline(), path)).isEqualTo(printed);
	}

	@ParameterizedTest
	@CsvSource({"MANUAL,'企画管理編 9.1、9②、システム運用編 15②、15③'", "QA,企9.1、企9章第②条、シス15章第②条、シス15章第③条", "TABLE,企画管理編:9.1、9②、システム運用編:15②③",
			"NAME,企画管理編/9.1、企画管理編/9/②、システム運用編/15/②、システム運用編/15/③"})
	void severalProvisionsAreAList(NotationStyle style, String printed) {
		assertThat(print(style, guideline(), "企画管理編/9.1", "企画管理編/9/②", "システム運用編/15/②", "システム運用編/15/③")).isEqualTo(printed);
	}

	@Test
	void aPartIsShortenedOnlyAsFarAsNoOtherIsMeant() {
		Declaration[] parts = {part("管理編", safety, chapter("1")), part("管理者編", safety, chapter("1"))};
		assertThat(print(NotationStyle.QA, parts, "管理編/1")).isEqualTo("管理編1章");
		assertThat(print(NotationStyle.QA, parts, "管理者編/1")).isEqualTo("管理者編1章");
	}

	@Test
	void aNumberThatWouldBeReadAsTheBodysIsPrintedInFull() {
		Declaration[] parts = {body(safety, section("4.1")), part("別紙", safety, section("4.1"))};
		assertThat(print(NotationStyle.MANUAL, parts, "4.1")).isEqualTo("4.1");
		assertThat(print(NotationStyle.MANUAL, parts, "別紙/4.1", "4.1")).isEqualTo("\"別紙\"/\"4.1\"、\"4.1\"");
	}

	@Test
	void namesThatLookLikeSomethingElseAreQuoted() {
		Declaration[] parts = {part("編", safety, chapter("1、2"), chapter("1"), chapter("2"), chapter("a/b", requirement("と")), chapter("③〜⑤"))};
		for (NotationStyle style : NotationStyle.values()) {
			for (String path : List.of("編/1、2", "編/1", "編/\"a/b\"", "編/\"a/b\"/と", "編/③〜⑤")) {
				assertThat(print(style, parts, path)).isNotEmpty();
			}
		}
	}

	@Test
	void numbersOfOneKindInTwoWidthsStayApart() {
		Declaration[] parts = {part("編", safety, chapter("1", requirement("(2)"), requirement("（2）"), requirement("⑵"), requirement("②"), requirement("2")))};
		for (NotationStyle style : NotationStyle.values()) {
			print(style, parts, "編/1/(2)", "編/1/（2）", "編/1/⑵", "編/1/②", "編/1/2");
		}
	}

	@Test
	void aGateWithoutANameIsItsForm() {
		Provision gate = gate(null);
		Declaration form = form("様式", safety, (org.sansho.model.Gate) gate, formSection("1", item("①")));
		ProvisionIndex index = ProvisionIndex.of(List.of(file(safety, form)));
		assertThat(new CitationPrinter(CitationReader.of(index, safety)).print(gate, NotationStyle.QA)).isEqualTo("様式");
	}

	@Test
	void nothingIsPrintedForNothing() {
		assertThat(print(NotationStyle.TABLE, guideline())).isEmpty();
	}
}
