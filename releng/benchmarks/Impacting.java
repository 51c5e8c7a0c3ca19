// SPDX-License-Identifier: EPL-2.0

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.impact.Hit;
import org.sansho.core.evolution.impact.Impact;
import org.sansho.core.project.SourceFile;
import org.sansho.dsl.project.ProjectLoader;

/**
 * Times the impact of a new edition inside a process, once everything is loaded and compared: {@code java -cp JARS Impacting.java [CLAUSES] [SHARE]}
 * makes two editions of a guideline with as many clauses of which SHARE in a hundred (5) are reworded, a second guideline whose clauses are mapped to them by
 * as many entries, and a third one whose clauses are mapped to the second, and later on to each other in circles, so that nearly everything rests on what
 * has changed; then prints {@code NAME VALUE} a line, seconds or MB.
 *
 * <p>What is made is the same each time.
 */
final class Impacting {

	private static final int RUNS = 7;
	private static final int IN_CHAPTER = 20;
	private static final int IN_PART = 1_000;

	private final int size;
	private final int share;
	private final Map<String, String> files = new LinkedHashMap<>();

	private Impacting(int size, int share) {
		this.size = size;
		this.share = share;
	}

	public static void main(String[] arguments) throws Exception {
		new Impacting(arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]), arguments.length < 2 ? 5 : Integer.parseInt(arguments[1])).run();
	}

	private void run() throws Exception {
		files.put("documents", "guideline a \"A\"\nguideline b \"B\"\nguideline c \"C\"\nedition a@1\nedition a@2\nedition b@1\nedition c@1\n");
		for (String edition : List.of("a@1", "a@2", "b@1", "c@1")) {
			clauses(edition);
		}
		Random random = new Random(1);
		mapping("first", "b@1", "a@1", random);
		mapping("second", "c@1", "b@1", random);
		measure("");
		mapping("third", "c@1", "c@1", random);
		measure("-in-circles");
	}

	private void measure(String how) throws Exception {
		List<SourceFile> sources = new ArrayList<>();
		files.forEach((name, text) -> sources.add(new SourceFile(name + ".sansho", "memory:/" + name + ".sansho", () -> text.getBytes(StandardCharsets.UTF_8))));
		Corpus corpus = ProjectLoader.standalone(Locale.ENGLISH).load(sources, () -> { }).corpus();
		EditionDiff diff = EditionDiff.of(new EditionSide(corpus, corpus.edition("a@1").orElseThrow()), new EditionSide(corpus, corpus.edition("a@2").orElseThrow()));
		System.gc();
		double before = used();
		List<Double> seconds = new ArrayList<>();
		Impact impact = null;
		for (int i = 0; i < RUNS; i++) {
			long start = System.nanoTime();
			impact = Impact.of(diff);
			seconds.add((System.nanoTime() - start) / 1e9);
		}
		System.gc();
		// The second one is not the first of the process any more.
		if (how.isEmpty()) {
			System.out.printf(Locale.ROOT, "impact-cold %.3f%n", seconds.getFirst());
		}
		System.out.printf(Locale.ROOT, "impact%s %.3f%n", how, seconds.subList(1, RUNS).stream().sorted().toList().get((RUNS - 1) / 2));
		System.out.printf(Locale.ROOT, "impact%s-kept-MB %.1f%n", how, used() - before);
		System.out.printf(Locale.ROOT, "hits%s %d%n", how, impact.hits().size());
		if (impact.changedCount() == 0 || impact.count(Hit.Kind.STATEMENT) < impact.changedCount()
				|| impact.hits().stream().noneMatch(hit -> hit.way().length() > (how.isEmpty() ? 3 : 4))) {
			throw new IllegalStateException("nothing was followed: " + impact.changed());
		}
	}

	private static double used() {
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
	}

	private static String path(int i) {
		return "第" + i / IN_PART + "編/" + (i % IN_PART / IN_CHAPTER + 1) + "/" + (char) ('①' + i % IN_CHAPTER);
	}

	private void clauses(String edition) {
		for (int part = 0; part * IN_PART < size; part++) {
			StringBuilder text = new StringBuilder("part 第" + part + "編 of " + edition + " {\n");
			for (int i = part * IN_PART; i < Math.min(size, (part + 1) * IN_PART); i++) {
				if (i % IN_CHAPTER == 0) {
					text.append(i % IN_PART == 0 ? "" : "\t}\n").append("\tchapter ").append(i % IN_PART / IN_CHAPTER + 1).append(" \"章").append(i).append("\" {\n");
				}
				text.append("\t\trequirement ").append((char) ('①' + i % IN_CHAPTER)).append(" \"条").append(i).append("\" { text \"機器").append(i)
						.append("の台帳を作り、変更の都度更新すること。").append(edition.equals("a@2") && (i * 37) % 100 < share ? "責任者に報告すること。" : "").append("\" }\n");
			}
			files.put(edition + '-' + part, text.append("\t}\n}\n").toString());
		}
	}

	/** An entry for each clause, to one or two at random. */
	private void mapping(String name, String from, String to, Random random) {
		StringBuilder text = new StringBuilder("mapping " + name + " from " + from + " to " + to + " {\n");
		for (int i = 0; i < size; i++) {
			text.append('\t').append(path(i)).append(" intersects ").append(path(random.nextInt(size)));
			if (i % 2 == 0) {
				text.append(", ").append(path(random.nextInt(size)));
			}
			text.append('\n');
		}
		files.put(name, text.append("}\n").toString());
	}
}
