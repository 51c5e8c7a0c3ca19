// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.Corpus;
import org.sansho.core.project.SourceFile;
import org.sansho.core.project.TextLimit;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.live.LiveProject.Changes;
import org.sansho.dsl.live.LiveProject.Written;
import org.sansho.dsl.resource.TextChange;
import org.sansho.model.Edition;
import org.sansho.model.Provision;

/** However a project has come to its texts, it is as if it had been loaded with them. */
class LiveProjectTest {

	private static final Path PACK = Path.of("../org.sansho.content/packs/japan-medical");
	private static final int EDITS = 40;
	private static final int KEYS = 40;

	private final Map<String, String> texts = new TreeMap<>();
	private final Set<String> opened = new HashSet<>();

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void isAfterAnyEditsWhatItWouldBeWhenLoaded(long seed) throws IOException {
		readPack();
		LiveProject edited = loaded();
		Random random = new Random(seed);
		for (int i = 0; i < EDITS; i++) {
			Changes changes = edit(random);
			edited.apply(changes, () -> { });
			LiveProject fresh = loaded();
			assertThat(links(edited)).as("after edit %s of %s", i, changes).containsExactlyElementsOf(links(fresh));
			assertThat(flat(problems(edited))).as("after edit %s of %s", i, changes).containsExactlyElementsOf(flat(problems(fresh)));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {2, 5})
	void isWhateverIsTypedIntoAMappingWhatItWouldBeWhenLoaded(long seed) throws IOException {
		typedInto("\nmapping ", seed, KEYS / 4);
	}

	@ParameterizedTest
	@ValueSource(longs = {3, 8})
	void isWhateverIsTypedIntoClausesWhatItWouldBeWhenLoaded(long seed) throws IOException {
		typedInto("\npart ", seed, KEYS / 10);
	}

	/** @param fewest of so many keys and one more only a statement or clause must have been read */
	private void typedInto(String declaration, long seed, int fewest) throws IOException {
		readPack();
		Random random = new Random(seed);
		List<String> declaring = texts.keySet().stream().filter(each -> texts.get(each).contains(declaration)).toList();
		String uri = declaring.get(random.nextInt(declaring.size()));
		opened.addAll(texts.keySet());
		LiveProject edited = loaded();
		LiveValidation asked = validation(edited);
		int inside = 0;
		int broken = 0;
		for (int i = 0; i < KEYS; i++) {
			String before = texts.get(uri);
			Object resource = edited.file(uri).orElseThrow().resource();
			texts.put(uri, type(before, declaration, random));
			edited.apply(new Changes(List.of(written(uri)), List.of()), () -> { });
			LiveProject fresh = loaded();
			String what = "key " + i + " in " + uri + ": " + TextChange.between(before, texts.get(uri));
			assertThat(state(edited, uri)).as(what).containsExactlyElementsOf(state(fresh, uri));
			assertThat(links(edited)).as(what).containsExactlyElementsOf(links(fresh));
			assertThat(flat(problems(edited, asked))).as(what).containsExactlyElementsOf(flat(problems(fresh)));
			inside += edited.file(uri).orElseThrow().resource() == resource ? 1 : 0;
			LiveFile now = fresh.file(uri).orElseThrow();
			boolean isBroken = !now.resource().getErrors().isEmpty();
			broken += isBroken ? 1 : 0;
			// Several slips at a time, as when somebody types on, but not so many that nothing is left.
			if (now.unreadable().isPresent() || isBroken && random.nextInt(3) > 0) {
				texts.put(uri, before);
				edited.apply(new Changes(List.of(written(uri)), List.of()), () -> { });
				problems(edited, asked);
			}
		}
		assertThat(inside).as("keys for which only a statement or clause was read").isGreaterThan(fewest);
		assertThat(broken).as("keys after which something was broken").isGreaterThan(KEYS / 10);
	}

	/** A key or two in or around a statement, as people press them, and some that reach far. */
	private static String type(String text, String declaration, Random random) {
		int start = text.indexOf(declaration);
		int at = start + 1 + random.nextInt(text.length() - start - 1);
		String key = List.of("7", "①", "/", "企", " ", ",", "\n", "\"", "{", "}", "*", "\\", "equal", "// ", "x", "a, b", "\0").get(random.nextInt(17));
		int gone = random.nextInt(3) == 0 ? Math.min(1 + random.nextInt(3), text.length() - at) : 0;
		return text.substring(0, at) + (gone > 0 && random.nextBoolean() ? "" : key) + text.substring(at + gone);
	}

	/** Everything that is known of an edited file: its nodes, its references and where its objects stand. */
	static List<String> state(LiveProject project, String uri) {
		LiveFile file = project.file(uri).orElseThrow();
		List<String> state = new ArrayList<>();
		if (file.unreadable().isPresent()) {
			return List.of(file.unreadable().get().message(Locale.ENGLISH));
		}
		for (INode node : file.resource().getParseResult().getRootNode().getAsTreeIterable()) {
			state.add(node.getTotalOffset() + "+" + node.getTotalLength() + ' ' + node.getOffset() + ' ' + System.identityHashCode(node.getGrammarElement()) + ' '
					+ (node.hasDirectSemanticElement() ? node.getSemanticElement().eClass().getName() : "")
					+ (node instanceof ICompositeNode composite ? composite.getLookAhead() : node.getText()));
		}
		file.links().forEach(link -> state.add(link.written().offset() + " " + link.written().length() + ' ' + link.written().name() + ' ' + link.written().owner().eClass().getName()
				+ ' ' + link.target().isPresent() + ' ' + link.problem().map(problem -> problem.reference().offset() + problem.message()).orElse("")));
		file.resource().getAllContents().forEachRemaining(object -> {
			state.add(object.eClass().getName() + ' ' + file.spans().of(object));
			object.eClass().getEAllStructuralFeatures().forEach(feature -> state.add(feature.getName() + ' ' + file.spans().of(object, feature, 0) + file.spans().of(object, feature, 1)
					+ (feature instanceof EAttribute ? object.eGet(feature) : "")));
		});
		return state;
	}

	@Test
	void keepsWhatIsToldOfAFileThatCannotBeRead() {
		texts.put("file:///a.sansho", "guideline a \"一\"\nedition a@1\nbody of a@1 { requirement 1 \"一\" }\n");
		texts.put("file:///b.sansho", "rubbish \0 rubbish");
		LiveProject project = loaded();
		assertThat(problems(project).get("file:///b.sansho")).singleElement().asString().contains("not a text");
		assertThat(project.corpus().editions()).hasSize(1);
	}

	@Test
	void saysThatATextIsTooLongInsteadOfWorkingOnIt() {
		texts.put("file:///long.sansho", "// ".repeat(TextLimit.LONGEST));
		assertThat(problems(loaded()).get("file:///long.sansho")).singleElement().asString().contains("16 million");
	}

	/** A file at which the memory comes to its end so many times. */
	private static Written greedy(String name, int times) {
		AtomicInteger tried = new AtomicInteger();
		return new Written(new SourceFile(name, "file:///" + name, () -> {
			if (tried.incrementAndGet() <= times) {
				throw new OutOfMemoryError("Java heap space");
			}
			return ("guideline " + name.charAt(0) + " \"題\"\n").getBytes(StandardCharsets.UTF_8);
		}), Optional.empty());
	}

	@Test
	void namesTheFileForWhichTheMemoryIsNotEnoughAndReadsTheOthers() {
		LiveProject project = loaded();
		project.apply(new Changes(List.of(greedy("a.sansho", Integer.MAX_VALUE), greedy("b.sansho", 1), greedy("c.sansho", 0)), List.of()), () -> { });
		assertThat(problems(project).get("file:///a.sansho")).singleElement().asString().contains("a.sansho: the memory that Java may use");
		assertThat(project.corpus().documents()).extracting(document -> document.getName()).containsExactly("b", "c");
	}

	@Test
	void followsAReferenceFromAnEarlierFileToALaterOne() {
		texts.put("file:///b.sansho", "mapping m from a@1 to a@1 {\n\tsource \"試験\"\n\t1 equal 2\n}\n");
		LiveProject project = loaded();
		assertThat(project.corpus().mappingSets()).singleElement().satisfies(set -> assertThat(set.getFrom()).isNull());
		texts.put("file:///c.sansho", "guideline a \"一\"\nedition a@1\nbody of a@1 {\n\trequirement 1 \"一\"\n\trequirement 2 \"二\"\n}\n");
		project.apply(new Changes(List.of(written("file:///c.sansho")), List.of()), () -> { });
		Edition edition = project.corpus().edition("a@1").orElseThrow();
		assertThat(project.corpus().statementsFrom(project.corpus().provision(edition, "1").orElseThrow())).hasSize(1);
	}

	/** A change as people, bad merges and accidents make it. */
	private Changes edit(Random random) {
		List<String> uris = new ArrayList<>(texts.keySet());
		String uri = uris.get(random.nextInt(uris.size()));
		if (random.nextInt(12) == 0) {
			texts.remove(uri);
			return new Changes(List.of(), List.of(uri));
		}
		List<String> lines = new ArrayList<>(List.of(texts.get(uri).split("(?<=\n)")));
		int line = random.nextInt(lines.size());
		String other = texts.get(uris.get(random.nextInt(uris.size())));
		switch (random.nextInt(8)) {
			case 0 -> lines.remove(line);
			case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
			case 2 -> lines.set(line, lines.get(line).replaceFirst("[0-9①-⑳]", "7"));
			case 3 -> lines.set(line, lines.get(line).replaceFirst("[\\p{IsHan}]", "新"));
			case 4 -> lines.set(line, lines.get(line).replaceFirst("[{}\"]", ""));
			case 5 -> lines.set(line, lines.get(line).replaceFirst("(part|body|requirement|item|chapter) ", "$1 1"));
			case 6 -> lines.add(line, "requirement 99 \"足した項目\"\n");
			default -> {
				lines.clear();
				lines.add(other);
			}
		}
		texts.put(uri, String.join("", lines));
		return new Changes(List.of(written(uri)), List.of());
	}

	private void readPack() throws IOException {
		try (Stream<Path> files = Files.walk(PACK)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".sansho")).toList()) {
				texts.put("file:///" + PACK.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		}
	}

	private LiveProject loaded() {
		LiveProject project = Language.ENGLISH.get(LiveProject.class);
		project.apply(new Changes(texts.keySet().stream().map(this::written).toList(), List.of()), () -> { });
		return project;
	}

	private Written written(String uri) {
		String text = texts.get(uri);
		return new Written(new SourceFile(uri, uri, () -> text.getBytes(StandardCharsets.UTF_8)), opened.contains(uri) ? Optional.of(text) : Optional.empty());
	}

	static LiveValidation validation(LiveProject project) {
		return new LiveValidation(project, RuleCatalogue.standard(), () -> file -> Optional.empty(), Locale.ENGLISH);
	}

	private static Map<String, List<String>> problems(LiveProject project) {
		return problems(project, validation(project));
	}

	/** @param validation may have been asked before */
	static Map<String, List<String>> problems(LiveProject project, LiveValidation validation) {
		LiveValidation.Look look = validation.look();
		Map<String, List<String>> problems = new LinkedHashMap<>();
		for (LiveFile file : project.files()) {
			problems.put(file.uri(), look.problems(file, () -> false).orElseThrow().stream().map(Problem::toString).toList());
		}
		return problems;
	}

	private static List<String> flat(Map<String, List<String>> problems) {
		List<String> flat = new ArrayList<>();
		problems.forEach((file, inFile) -> inFile.forEach(problem -> flat.add(file + ' ' + problem)));
		return flat;
	}

	/** What names each provision, in order. */
	private static List<String> links(LiveProject project) {
		Corpus corpus = project.corpus();
		List<String> links = new ArrayList<>();
		for (Edition edition : corpus.editions()) {
			for (Provision provision : corpus.provisions(edition)) {
				Stream.of(corpus.statementsFrom(provision), corpus.statementsTo(provision), corpus.successionFrom(provision), corpus.successionTo(provision))
						.forEach(statements -> statements.forEach(statement -> links.add(corpus.path(provision).orElse("") + " < " + place(project, statement))));
			}
		}
		return links;
	}

	private static String place(LiveProject project, EObject statement) {
		LiveFile file = project.fileOf(statement);
		return file.uri() + ':' + file.spans().of(statement).offset();
	}
}
