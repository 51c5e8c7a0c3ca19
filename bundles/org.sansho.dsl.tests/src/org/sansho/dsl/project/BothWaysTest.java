// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.dsl.given.Examples.CHECKLIST;
import static org.sansho.dsl.given.Examples.GROUNDS;
import static org.sansho.dsl.given.Examples.SAFETY;
import static org.sansho.dsl.given.Project.project;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.Corpus;
import org.sansho.dsl.given.Project;
import org.sansho.model.Edition;
import org.sansho.model.Item;

/** A project that is loaded as a whole, and one whose files are opened one by one, are the same project. */
class BothWaysTest {

	/** Everything that a corpus says, as text. */
	private static List<String> contents(Corpus corpus) {
		List<String> contents = new ArrayList<>();
		corpus.documents().forEach(document -> contents.add("document " + document.getName()));
		for (Edition edition : corpus.editions()) {
			contents.add("edition " + edition.getName() + " of " + corpus.documentOf(edition).map(document -> document.getName()));
			corpus.provisions(edition).forEach(provision -> {
				contents.add(corpus.path(provision) + " " + provision.getTitle() + " " + corpus.appliesTo(provision).stream().map(profile -> profile.getName()).toList()
						+ corpus.statementsFrom(provision).size() + corpus.statementsTo(provision).size());
				if (provision instanceof Item item) {
					contents.add("rests on " + corpus.basis(item).stream().map(corpus::path).toList());
				}
			});
		}
		corpus.mappingSets().forEach(set -> contents.add("mapping " + set.getName() + " " + set.getStatements().size()));
		contents.add("successions " + corpus.successions().size());
		contents.add("duplicates " + corpus.duplicates().stream().map(corpus::path).toList());
		return contents;
	}

	private static void assertSame(Project project) {
		assertThat(contents(project.indexedCorpus())).isEqualTo(contents(project.corpus()));
		assertThat(project.findingsInEditor()).isEqualTo(project.findings());
	}

	@Test
	void aProjectInOrderIsTheSame() {
		assertSame(project(SAFETY).and("b.sansho", CHECKLIST).and("c.sansho", GROUNDS));
	}

	@Test
	void aProjectWithFindingsIsTheSame() {
		Project project = project(SAFETY).and("b.sansho", CHECKLIST).and("c.sansho", GROUNDS + GROUNDS).and("d.sansho", """
				guideline mhlw.safety "もう一つ"
				edition mhlw.other@1 { issued 6.0 }
				part 企画管理編 of mhlw.safety@6.0 { chapter 9 }
				form 様式 of mhlw.safety@6.0 { column answer "回答" width 300 column text "備考" choices "はい" }
				mapping m from mhlw.checklist@R7 to mhlw.safety@6.0 {
					confidence 2
					医療機関確認用/2/②, 医療機関確認用/2/⑨ intersects 企画管理編/9.1, 企画管理編/9.1 { reviewed 2026-07 by "担当" }
				}
				""");
		assertThat(project.findings()).hasSizeGreaterThan(9);
		assertSame(project);
	}

	@Test
	void ofTwoFilesWithOneNameTheSameOneCounts() {
		assertSame(project("guideline a \"甲\" edition a@1 body of a@1 { requirement ① \"一\" }")
				.and("z.sansho", "guideline a \"乙\" edition a@1 body of a@1 { requirement ① \"二\" }")
				.and("企画.sansho", "guideline a \"丙\" edition a@1 body of a@1 { requirement ① \"三\" }"));
	}

	@Test
	void filesWithOtherLineEndsAreTheSame() {
		assertSame(project(SAFETY.replace("\n", "\r\n")).and("b.sansho", CHECKLIST.replace("mhlw.safety@6.0", "mhlw.safety@6.1").replace("\n", "\r\n")));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"guideline a \"甲\" { issuer }",
			"guideline a { issuer \"乙\" }",
			"edition a@",
			"part of a@1 { chapter { text \"x\" } }",
			"guideline a \"甲\" edition a@1 body of a@1 { requirement ① } mapping m from a@1 to a@1 { ① equal }",
			"guideline a \"甲\" edition a@1 body of a@1 { requirement ① } mapping m from a@1 to a@1 { ① equals ① }",
			"guideline a \"甲\" edition a@1 body of a@1 { requirement ① } mapping m from a@1 to { ① equal ① }",
			"guideline a \"甲\" edition a@1 succession of a from 1 to { }",
			"guideline a \"甲\" edition a@1 mapping m from a@1",
			"checklist a \"甲\" edition a@1 form 様式 of a@1 { column text section 1 { item } }",
			"guideline a \"甲\" { profile I } edition a@1 body of a@1 { applies }",
			"guideline a \"甲\" { unverified \"x\" unverified \"y\" }",
			"guideline \"甲\"",
			"/* x",
			"x",
	})
	void filesWithSyntaxErrorsAreTheSame(String text) {
		Project project = project(text);
		assertThat(project.findings()).isNotEmpty();
		assertSame(project);
	}
}
