// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.project.SourceFile;
import org.sansho.core.review.Seals;
import org.sansho.dsl.given.Language;
import org.sansho.dsl.live.LiveProject.Changes;
import org.sansho.dsl.live.LiveProject.Written;
import org.sansho.model.MappingEntry;

/**
 * What is typed into the words of clauses and into statements of mappings, where only a little is read and looked at again: everything is as if
 * it had been loaded, and as if nothing had been known of it.
 */
class SmallChangesTest {

	private static final String CLAUSES = "file:///clauses.sansho";
	private static final String MAPPINGS = "file:///mappings.sansho";
	private static final int KEYS = 60;

	private final Map<String, String> texts = new TreeMap<>();

	SmallChangesTest() {
		StringBuilder clauses = new StringBuilder("guideline a \"一\" { profile I \"甲\" }\nedition a@1\nedition a@2\n");
		for (int edition = 1; edition <= 2; edition++) {
			clauses.append("part 本 of a@").append(edition).append(" {\n\tchapter 1 \"章\" { text \"概要を示す\" note \"本/1/① を見よ\"\n");
			for (int i = 0; i < 4; i++) {
				clauses.append("\t\trequirement ").append((char) ('①' + i)).append(" \"台帳").append(i).append("\" { text \"台帳を作る\" summary \"要約\" applies I\n")
						.append("\t\t\trequirement a \"細目\" { text \"細かい事\" }\n\t\t\tunverified \"未確認\" source \"資料\" }\n");
			}
			clauses.append("\t}\n}\n");
		}
		clauses.append("succession of a from a@1 to a@2 {\n\t本/1/① -> 本/1/② proposed 0.5\n\t本/1/③ -> 本/1/③, 本/1/④ reworded\n}\n");
		texts.put(CLAUSES, clauses.toString());
		texts.put("file:///forms.sansho", "checklist c \"表\"\nedition c@1\nform 様 of c@1 { column item \"項目\"\n\tsection 1 { item ① \"確認\"\n\t\titem ② \"二\"\n\t\titem ③ \"三\" }\n}\n");
		texts.put(MAPPINGS, """
				mapping old from c@1 to a@1 {
					様/1/① equal 本/1/①
					様/1/② subset-of 本/1/③ { note "本/1/⑦" }
				}
				mapping m from c@1 to a@2 { status complete
					様/1/① equal 本/1/② { reviewed 2026-01-05 by "山田" seal "0" }
					様/1/② subset-of 本/1/③, 本/1/④ { reviewed 2026-01-05 by "山田" seal "1" }
					no-counterpart source 様/1/③ "ない"
					様/1/② intersects 本/1/① { note "本/1/①" }
				}
				""");
		LiveProject unsealed = loaded();
		List<String> seals = unsealed.corpus().mappingSet("m").orElseThrow().getStatements().stream().filter(MappingEntry.class::isInstance).map(MappingEntry.class::cast)
				.filter(entry -> entry.getReview() != null).map(entry -> Seals.in(unsealed.corpus()).of(entry).orElseThrow().toString()).toList();
		texts.computeIfPresent(MAPPINGS, (uri, text) -> text.replace("\"0\"", '"' + seals.getFirst() + '"').replace("\"1\"", '"' + seals.getLast() + '"'));
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6})
	void areAsIfEverythingHadBeenLoadedAnew(long seed) {
		Random random = new Random(seed);
		LiveProject live = loaded();
		LiveValidation validation = LiveProjectTest.validation(live);
		LiveProjectTest.problems(live, validation);
		int small = 0;
		for (int i = 0; i < KEYS; i++) {
			String uri = random.nextInt(3) == 0 ? MAPPINGS : CLAUSES;
			String before = texts.get(uri);
			LiveProject.Moment moment = live.moment();
			change(live, uri, typed(before, random));
			small += live.changesSince(moment).isPresent() ? 1 : 0;
			compare(live, validation, "key " + i + " in " + uri);
			if (!live.file(uri).orElseThrow().resource().getErrors().isEmpty() && random.nextInt(3) > 0) {
				change(live, uri, before);
				compare(live, validation, "key " + i + " in " + uri + " taken back");
			}
		}
		assertThat(small).as("small changes").isGreaterThan(KEYS / 2);
	}

	@Test
	void tellThatAClauseOfTheSameCitationSaysSomethingElse() {
		texts.put(CLAUSES, "guideline a \"一\"\nedition a@1\nedition a@2\nbody of a@1 {\n\trequirement 1 \"台帳\"\n}\nbody of a@2 {\n\trequirement 1 \"台帳\"\n}\nsuccession of a from a@1 to a@2 {\n}\n");
		texts.remove(MAPPINGS);
		texts.remove("file:///forms.sansho");
		LiveProject live = loaded();
		LiveValidation validation = LiveProjectTest.validation(live);
		assertThat(LiveProjectTest.problems(live, validation).get(CLAUSES)).noneMatch(problem -> problem.contains("SN402"));
		LiveProject.Moment moment = live.moment();
		change(live, CLAUSES, texts.get(CLAUSES).replaceFirst("台帳", "台帳簿"));
		assertThat(live.changesSince(moment)).as("a small change").isPresent();
		assertThat(LiveProjectTest.problems(live, validation).get(CLAUSES)).filteredOn(problem -> problem.contains("SN402")).hasSize(2);
		compare(live, validation, "the title");
	}

	private void change(LiveProject live, String uri, String text) {
		texts.put(uri, text);
		live.apply(new Changes(List.of(written(uri)), List.of()), () -> { });
	}

	private void compare(LiveProject live, LiveValidation validation, String what) {
		LiveProject fresh = loaded();
		for (String uri : texts.keySet()) {
			assertThat(LiveProjectTest.state(live, uri)).as(what).containsExactlyElementsOf(LiveProjectTest.state(fresh, uri));
		}
		assertThat(LiveProjectTest.problems(live, validation)).as(what).isEqualTo(LiveProjectTest.problems(fresh, LiveProjectTest.validation(fresh)));
	}

	/** Mostly a key within quotation marks or a citation, or one that is taken away. */
	private static String typed(String text, Random random) {
		List<Integer> places = new ArrayList<>();
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			quoted ^= text.charAt(i) == '"';
			if (quoted || text.charAt(i) == '本') {
				places.add(i + 1);
			}
		}
		int at = places.get(random.nextInt(places.size()));
		return random.nextInt(5) == 0 && text.charAt(at) != '"' ? text.substring(0, at) + text.substring(at + 1)
				: text.substring(0, at) + List.of("台", "①", "本/1/⑨ ", "\u200B", " ", "\n", "細", "x", "/1").get(random.nextInt(9)) + text.substring(at);
	}

	private LiveProject loaded() {
		LiveProject project = Language.ENGLISH.get(LiveProject.class);
		project.apply(new Changes(texts.keySet().stream().map(this::written).toList(), List.of()), () -> { });
		return project;
	}

	private Written written(String uri) {
		String text = texts.get(uri);
		return new Written(new SourceFile(uri, uri, () -> text.getBytes(StandardCharsets.UTF_8)), Optional.of(text));
	}
}
