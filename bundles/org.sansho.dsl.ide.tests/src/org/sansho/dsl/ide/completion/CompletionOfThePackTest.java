// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.Session;

/** What is offered while the official documents are mapped. */
class CompletionOfThePackTest {

	private static final String MAPPINGS = "mappings/checklist-basis-R7.sansho";

	@TempDir
	Path folder;

	private static List<CompletionItem> citations(Session session, Document document, String before) {
		CompletionList list = session.answer(document.ask().completion(new CompletionParams(document.id(), document.after(before)))).getRight();
		return list.getItems().stream().filter(item -> item.getKind() == CompletionItemKind.Reference).toList();
	}

	@Test
	void offersARequirementOfTheRightEditionByAWordOfItsTitle() {
		try (Session session = Session.ofPack(folder)) {
			Document mappings = session.open(MAPPINGS);
			mappings.insertAfter("status draft\n", "\n\t医療機関確認用/2/① intersects 台帳の整\n");
			assertThat(citations(session, mappings, "台帳の整")).extracting(CompletionItem::getLabel, CompletionItem::getDetail)
					.contains(org.assertj.core.groups.Tuple.tuple("企画管理編/9/①", "台帳の整備"));
		}
	}

	@Test
	void offersNothingOfAnotherEdition() {
		try (Session session = Session.ofPack(folder)) {
			Document mappings = session.open(MAPPINGS);
			mappings.insertAfter("status draft\n", "\n\t医療機関確認用/2/① intersects 二要素認証\n");
			assertThat(citations(session, mappings, "intersects 二要素認証")).extracting(CompletionItem::getLabel).noneMatch(label -> label.contains("外部委託"));
		}
	}

	/** Whatever is offered can be taken: all citations of an edition, each on the side where it was offered, give a file without errors. */
	@ParameterizedTest
	@ValueSource(strings = {"mhlw.checklist@R5", "mhlw.checklist@R6", "mhlw.checklist@R7", "mhlw.safety@5.2", "mhlw.safety@6.0", "mhlw.safety@7.0", "mhlw.safety-qa@6.0", "meti.provider@1.1"})
	void offersOnlyWhatCanBeCited(String edition) {
		try (Session session = Session.ofPack(folder)) {
			String head = "guideline 試し \"試し\"\nedition 試し@1 { issued 2026-01-01 }\nbody of 試し@1 {\n\trequirement 1 \"一\"\n}\n"
					+ "mapping 試し from " + edition + " to 試し@1 {\n\tsource \"試し\"\n";
			Document document = session.open("試し.sansho", head + "\t\n}\n");
			List<String> offered = new ArrayList<>();
			while (true) {
				List<CompletionItem> next = citations(session, document, "source \"試し\"\n\t").stream().filter(item -> !offered.contains(item.getLabel())).toList();
				if (next.isEmpty()) {
					break;
				}
				for (CompletionItem item : next) {
					offered.add(item.getTextEdit().getLeft().getNewText());
				}
				document.replace(document.text().substring(head.length()), "\t\n" + entries(offered) + "}\n");
			}
			assertThat(offered).isNotEmpty().doesNotHaveDuplicates();
			document.replace(document.text().substring(head.length()), entries(offered) + "\t%%%\n}\n");
			session.awaitCode("試し.sansho", "SN001");
			document.replace("\t%%%\n", "");
			List<Diagnostic> found = session.diagnostics("試し.sansho", all -> all.stream().noneMatch(each -> "SN001".equals(each.getCode().getLeft())));
			assertThat(found.stream().filter(each -> each.getSeverity() == DiagnosticSeverity.Error).map(each -> each.getMessage().getLeft()).toList()).isEmpty();
		}
	}

	private static String entries(List<String> citations) {
		return citations.stream().map(each -> "\t" + each + " equal 1\n").reduce("", String::concat);
	}

	@ParameterizedTest
	@ValueSource(strings = {"successions/checklist-R6-R7.sansho", "successions/safety-5.2-6.0.sansho", MAPPINGS, "documents.sansho", "mhlw-safety-6.0/management.sansho", "mhlw-checklist-R7/pharmacy.sansho"})
	void answersAtEveryWordOfAFile(String file) {
		try (Session session = Session.ofPack(folder)) {
			Document document = session.open(file);
			String text = document.text();
			Stream.iterate(0, offset -> offset < text.length(), offset -> offset + 37).forEach(offset -> {
				int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
				org.eclipse.lsp4j.Position position = new org.eclipse.lsp4j.Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
				CompletionList list = session.answer(document.ask().completion(new CompletionParams(document.id(), position))).getRight();
				assertThat(list.getItems()).allSatisfy(item -> {
					assertThat(item.getTextEdit().getLeft().getRange().getStart().getLine()).isEqualTo(line);
					assertThat(item.getTextEdit().getLeft().getRange().getEnd().getLine()).isEqualTo(line);
				});
			});
		}
	}
}
