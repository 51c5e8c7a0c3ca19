// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.dsl.ide.given.Document;
import org.sansho.dsl.ide.given.GivenRule;
import org.sansho.dsl.ide.given.Session;
import org.sansho.model.Guideline;

/** A rule that fails takes neither the texts nor the other files with it. */
class FailingRuleTest {

	@TempDir
	Path folder;

	/** Fails at guidelines with a certain name. */
	private record Failing(AtomicInteger times) implements GivenRule {
		@Override
		public List<Class<? extends EObject>> subjects() {
			return List.of(Guideline.class);
		}

		@Override
		public void check(EObject object, Corpus corpus, Findings findings) {
			if (object instanceof Guideline guideline && guideline.getName().startsWith("bad")) {
				times.incrementAndGet();
				throw new IllegalStateException("broken");
			}
		}
	}

	@Test
	void isToldOnceByItsCodeWhileTheTextsAreFollowed() throws IOException {
		Failing failing = new Failing(new AtomicInteger());
		AtomicInteger outOfStep = new AtomicInteger();
		try (Session session = Session.of(folder.toRealPath(), Locale.ENGLISH, failing)) {
			session.inside().whenOutOfStep(failure -> outOfStep.incrementAndGet());
			Document document = session.open("a.sansho", "guideline bad \"指針\"\n");
			session.awaitMessage(message -> message.getMessage().contains("SN999"));
			int before = failing.times().get();
			document.replace("bad", "badder");
			assertThat(session.answer(session.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(new TextDocumentIdentifier(document.uri())))))
					.singleElement().satisfies(symbol -> assertThat(symbol.getRight().getName()).contains("badder"));
			assertThat(failing.times().get()).isGreaterThan(before);
			assertThat(session.messages()).extracting(MessageParams::getMessage).singleElement().asString().contains("SN999", "broken");
			assertThat(outOfStep).hasValue(0);
		}
	}

	@Test
	void leavesTheProblemsOfOtherFiles() throws IOException {
		Files.writeString(folder.resolve("a.sansho"), "guideline bad \"指針\"\n");
		Files.writeString(folder.resolve("z.sansho"), "guideline good \"指針\"\n???\n");
		try (Session session = Session.of(folder.toRealPath(), Locale.JAPANESE, new Failing(new AtomicInteger()))) {
			session.awaitCode("z.sansho", "SN001");
			session.awaitMessage(message -> message.getMessage().contains("規則 SN999"));
		}
	}
}
