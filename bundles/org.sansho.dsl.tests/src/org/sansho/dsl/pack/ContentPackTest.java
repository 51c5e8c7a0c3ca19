// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationNames;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.citation.OfficialNotation;
import org.sansho.core.project.ContentPack;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.settings.ProjectSettings;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.given.OneValue;
import org.sansho.dsl.project.IndexedCorpus;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.model.Edition;
import org.sansho.model.Provision;

/** The content that is shipped: everything that the language promises holds for all of it. */
class ContentPackTest {

	/** The tests run in the folder of their bundle, beside the one of the content. */
	private static final Path CONTENT = Path.of("..", "org.sansho.content");
	private static final Language LANGUAGE = Language.ENGLISH;

	private static ContentPack pack;
	private static Corpus corpus;
	private static Map<String, XtextResource> opened;

	@BeforeAll
	static void loadThePack() throws Exception {
		pack = ContentPacks.in(CONTENT.resolve("packs")).pack("japan-medical");
		corpus = load().corpus();
		opened = open();
	}

	private static Project load() throws InputException {
		return LANGUAGE.get(ProjectLoader.class).load(pack.sources(), () -> { });
	}

	static List<String> files() throws Exception {
		return ContentPacks.in(CONTENT.resolve("packs")).pack("japan-medical").files().keySet().stream().filter(name -> name.endsWith(".sansho")).toList();
	}

	private static String text(String file) throws InputException {
		return pack.files().get(file).text();
	}

	private static Map<String, XtextResource> open() throws InputException {
		XtextResourceSet resourceSet = LANGUAGE.get(XtextResourceSet.class);
		Map<String, XtextResource> files = new LinkedHashMap<>();
		for (SourceFile source : pack.sources()) {
			files.put(source.uri().substring("pack:/japan-medical/".length()), LANGUAGE.open(resourceSet, URI.createURI(source.uri()), source.text()));
		}
		return files;
	}

	@Test
	void thePackIsFoundOnTheClassPath() throws Exception {
		try (URLClassLoader loader = new URLClassLoader(new URL[] {CONTENT.toUri().toURL()}, null)) {
			assertThat(ContentPacks.onClassPath(loader).pack("japan-medical").sources()).hasSameSizeAs(pack.sources());
		}
	}

	@Test
	void thePackHasNoErrors() throws Exception {
		assertThat(load().validate(RuleCatalogue.standard(), ProjectSettings.none()).open()).filteredOn(problem -> problem.severity() == Severity.ERROR).isEmpty();
	}

	@Test
	void anEditorFindsTheSame() throws Exception {
		IResourceValidator validator = LANGUAGE.get(IResourceValidator.class);
		List<String> inEditor = new ArrayList<>();
		for (XtextResource resource : opened.values()) {
			for (Issue issue : validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)) {
				inEditor.add(issue.getLineNumber() + ":" + issue.getColumn() + ' ' + issue.getCode() + ' ' + issue.getMessage());
			}
		}
		assertThat(load().validate(RuleCatalogue.standard(), ProjectSettings.none()).open())
				.map(problem -> problem.line() + ":" + problem.column() + ' ' + problem.code() + ' ' + problem.message())
				.containsExactlyInAnyOrderElementsOf(inEditor);
	}

	@Test
	void anEditorSeesTheSameProvisions() throws Exception {
		Corpus indexed = LANGUAGE.get(IndexedCorpus.class).around(opened.values().iterator().next());
		assertThat(contents(indexed)).isEqualTo(contents(corpus));
	}

	private static List<String> contents(Corpus of) {
		List<String> contents = new ArrayList<>();
		for (Edition edition : of.editions()) {
			for (Provision provision : of.provisions(edition)) {
				contents.add(edition.getName() + ' ' + of.path(provision).orElse("") + ' ' + provision.getTitle() + ' ' + of.basis(provision).stream().map(of::path).toList()
						+ of.statementsTo(provision).size());
			}
		}
		return contents;
	}

	@Test
	void everyCitationLeadsBackToItsProvision() {
		assertThat(corpus.editions()).isNotEmpty().allSatisfy(edition -> assertThat(corpus.provisions(edition)).filteredOn(provision -> provision.getNumber() != null)
				.allSatisfy(provision -> {
					String path = corpus.path(provision).orElseThrow();
					assertThat(corpus.provision(edition, path)).containsSame(provision);
					assertThat(CitationPath.parse(path)).hasToString(path);
					assertThat(CitationNames.of(provision)).contains(path);
					assertThat(OfficialNotation.print(provision)).isNotBlank();
				}));
	}

	@Test
	void everyEditionHasItsDocument() {
		assertThat(corpus.editions()).allSatisfy(edition -> assertThat(corpus.documentOf(edition)).isPresent());
	}

	@ParameterizedTest
	@MethodSource("files")
	void aFileIsFormatted(String file) throws InputException {
		assertThat(LANGUAGE.format(text(file))).isEqualTo(text(file));
	}

	@ParameterizedTest
	@MethodSource("files")
	void aFileThatWasTornApartIsPutTogetherWithoutChangingAnything(String file) throws InputException {
		String torn = torn(text(file), new Random(file.hashCode()));
		String formatted = LANGUAGE.format(torn);
		assertThat(LANGUAGE.format(formatted)).isEqualTo(formatted);
		assertThat(words(formatted)).isEqualTo(words(text(file)));
	}

	/** Other white space wherever white space stands. */
	private static String torn(String text, Random random) {
		List<String> spaces = List.of(" ", "  ", "\n", "\n\n\n", "\t\n ", "\u3000");
		StringBuilder torn = new StringBuilder();
		for (ILeafNode leaf : LANGUAGE.open(text).getParseResult().getRootNode().getLeafNodes()) {
			boolean space = leaf.isHidden() && leaf.getText().isBlank();
			torn.append(space ? spaces.get(random.nextInt(spaces.size())) : leaf.getText());
		}
		return torn.toString();
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		for (ILeafNode leaf : LANGUAGE.open(text).getParseResult().getRootNode().getLeafNodes()) {
			if (!leaf.getText().isBlank()) {
				words.add(leaf.getText().strip());
			}
		}
		return words;
	}

	@ParameterizedTest
	@MethodSource("files")
	void anUnchangedFileIsStoredByteByByte(String file) throws Exception {
		XtextResource resource = opened.get(file);
		EcoreUtil.resolveAll(resource);
		assertThat(LANGUAGE.save(resource).getBytes(StandardCharsets.UTF_8)).isEqualTo(pack.files().get(file).bytes());
	}

	/** Of every kind of object one, and every text and number of it. */
	@Test
	void aChangeOfOneValueChangesOneLine() throws Exception {
		OneValue values = new OneValue(LANGUAGE);
		open().forEach((file, resource) -> values.tryAll(resource));
		assertThat(values.wrong()).isEmpty();
		assertThat(values.tried()).contains("Guideline.title", "Edition.issued", "Chapter.number", "Section.title", "Requirement.summary", "Form.heading", "Item.number",
				"Column.title", "Gate.title", "Scope.name", "FormSection.title", "MappingSet.title", "MappingEntry.unverified", "Source.url");
	}

	@ParameterizedTest
	@MethodSource("files")
	void aFileThatIsCutOffIsReadAsFarAsItGoes(String file) throws Exception {
		String text = text(file);
		Random random = new Random(file.hashCode());
		List<SourceFile> sources = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			String cut = text.substring(0, random.nextInt(text.length()));
			sources.add(new SourceFile(file + i, "test:/" + i + ".sansho", () -> cut.getBytes(StandardCharsets.UTF_8)));
		}
		assertThat(LANGUAGE.get(ProjectLoader.class).load(sources, () -> { }).validate(RuleCatalogue.standard(), ProjectSettings.none()).open()).allSatisfy(problem -> {
			assertThat(problem.line()).isPositive();
			assertThat(problem.column()).isPositive();
			assertThat(problem.message()).isNotBlank().doesNotContain("RULE_", "null", "org.sansho");
		});
	}

	@ParameterizedTest
	@MethodSource("files")
	void aFileWithWordsMissingIsReadAsFarAsItGoes(String file) throws Exception {
		Random random = new Random(file.hashCode());
		List<String> words = Arrays.asList(text(file).split("(?<= )"));
		List<SourceFile> sources = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			String torn = words.stream().filter(word -> random.nextInt(20) > 0).collect(Collectors.joining());
			sources.add(new SourceFile(file + i, "test:/" + i + ".sansho", () -> torn.getBytes(StandardCharsets.UTF_8)));
		}
		assertThat(LANGUAGE.get(ProjectLoader.class).load(sources, () -> { }).validate(RuleCatalogue.standard(), ProjectSettings.none()).open()).allSatisfy(problem ->
				assertThat(problem.message()).isNotBlank().doesNotContain("RULE_", "null", "org.sansho"));
	}

	@Test
	void everyFileOfThePackIsUtf8WithoutMarkAndCarriageReturns() throws IOException {
		try (Stream<Path> all = Files.walk(CONTENT.resolve("packs"))) {
			assertThat(all.filter(Files::isRegularFile)).allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("\r", "\uFEFF"));
		}
	}
}
