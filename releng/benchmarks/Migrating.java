// SPDX-License-Identifier: EPL-2.0

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.migration.Migration;
import org.sansho.core.evolution.migration.Route;
import org.sansho.core.evolution.migration.Verdict;
import org.sansho.core.project.SourceFile;
import org.sansho.core.review.Seals;
import org.sansho.dsl.migration.MigratedText;
import org.sansho.dsl.project.Project;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;

/**
 * Times a migration inside a process: {@code java -cp JARS Migrating.java [ENTRIES]} makes two editions of a guideline with as many clauses as
 * entries, all renumbered and one in twenty changed, and a mapping set of which one entry in five is reviewed; then prints {@code NAME SECONDS} a line.
 *
 * <p>The first migration of a process is a cold one. What is made is the same each time.
 */
final class Migrating {

    private static final int IN_CHAPTER = 20;
    private static final int IN_PART = 1_000;

    private final int size;
    private final Map<String, String> files = new LinkedHashMap<>();

    private Migrating(int size) {
        this.size = size;
    }

    public static void main(String[] arguments) throws Exception {
        new Migrating(arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0])).run();
    }

    private void run() throws Exception {
        MigratedText writer = MigratedText.standalone(Locale.ENGLISH);
        files.put("documents", "guideline a \"A\"\nguideline b \"B\"\nedition a@1 { issued 2024-01 }\nedition a@2 { issued 2025-01 }\nedition b@1\n");
        clauses("a@1", false);
        clauses("a@2", true);
        clauses("b@1", false);
        succession();
        mapping(List.of());
        seal(load(writer).corpus());
        long start = System.nanoTime();
        Project project = load(writer);
        tell("load", start);
        Corpus corpus = project.corpus();
        MappingSet set = corpus.mappingSet("m-1").orElseThrow();
        Edition to = corpus.edition("a@2").orElseThrow();
        System.gc();
        start = System.nanoTime();
        Migration migration = Migration.of(corpus, set, Route.of(corpus, set, List.of(to), Optional.empty()));
        tell("migrate-cold", start);
        start = System.nanoTime();
        Migration.of(corpus, set, Route.of(corpus, set, List.of(to), Optional.empty()));
        tell("migrate-again", start);
        start = System.nanoTime();
        String text = writer.text(project, migration, "m-2");
        tell("write", start);
        Map<Verdict, Integer> counts = migration.counts();
        if (counts.values().stream().mapToInt(Integer::intValue).sum() != size || text.isEmpty() || counts.get(Verdict.CARRIED) == size || counts.get(Verdict.DROPPED) == 0) {
            throw new IllegalStateException("the account does not add up: " + counts);
        }
    }

    private Project load(MigratedText writer) throws Exception {
        List<SourceFile> sources = new ArrayList<>();
        files.forEach((name, text) -> sources.add(new SourceFile(name + ".sansho", "memory:/" + name + ".sansho", () -> text.getBytes(StandardCharsets.UTF_8))));
        return writer.loader().load(sources, () -> { });
    }

    /** Every fifth entry is reviewed by whoever saw it as it is. */
    private void seal(Corpus corpus) {
        List<String> seals = new ArrayList<>();
        for (MappingStatement statement : corpus.mappingSet("m-1").orElseThrow().getStatements()) {
            seals.add(seals.size() % 5 == 0 ? Seals.in(corpus).of((MappingEntry) statement).orElseThrow().toString() : "");
        }
        mapping(seals);
    }

    private static String number(String edition, int i) {
        return edition.equals("a@2") ? "(" + (i % IN_CHAPTER + 1) + ")" : Character.toString(0x2460 + i % IN_CHAPTER);
    }

    private static String path(String edition, int i) {
        return "第" + i / IN_PART + "編/" + (i % IN_PART / IN_CHAPTER + 1) + "/" + number(edition, i);
    }

    private void clauses(String edition, boolean changed) {
        for (int part = 0; part * IN_PART < size; part++) {
            StringBuilder text = new StringBuilder("part 第" + part + "編 of " + edition + " {\n");
            for (int i = part * IN_PART; i < Math.min(size, (part + 1) * IN_PART); i++) {
                if (i % IN_CHAPTER == 0) {
                    text.append(i % IN_PART == 0 ? "" : "\t}\n").append("\tchapter ").append(i % IN_PART / IN_CHAPTER + 1).append(" \"章").append(i).append("\" {\n");
                }
                text.append("\t\trequirement ").append(number(edition, i)).append(" \"条").append(i).append("\" { text \"機器").append(i)
                        .append("の台帳を作り、変更の都度更新し、年に一度は現物と照らし合わせること。").append(changed && i % 20 == 7 ? "責任者に報告すること。" : "").append("\" }\n");
            }
            files.put(edition + '-' + part, text.append("\t}\n}\n").toString());
        }
    }

    /** Of forty clauses two become one, and of a hundred one becomes two and one is withdrawn. */
    private void succession() {
        StringBuilder text = new StringBuilder("succession of a from 1 to 2 {\n");
        for (int i = 0; i < size; i++) {
            String before = path("a@1", i);
            String after = path("a@2", i);
            text.append(switch (i % 200) {
                case 11, 51, 91, 131, 171 -> "\t" + before + ", " + path("a@1", i + 1) + " -> " + after + " merged\n";
                case 12, 52, 92, 132, 172 -> "\tadded " + after + "\n";
                case 33, 143 -> "\t" + before + " -> " + after + ", " + path("a@2", i + 1) + " split\n";
                case 34, 144 -> "\twithdrawn " + before + "\n";
                default -> "\t" + before + " -> " + after + (i % 20 == 7 ? " renumbered reworded\n" : " renumbered\n");
            });
        }
        files.put("succession", text.append("}\n").toString());
    }

    private void mapping(List<String> seals) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("mapping m-1 from a@1 to b@1 {\n\tmethod human\n\n");
        for (int i = 0; i < size; i++) {
            text.append('\t').append(path("a@1", i)).append(" intersects ").append(path("b@1", random.nextInt(size))).append(" {\n\t\tnote \"注記").append(i).append("\"\n");
            if (!seals.isEmpty() && !seals.get(i).isEmpty()) {
                text.append("\t\treviewed 2024-04-01 by \"審査担当\" seal \"").append(seals.get(i)).append("\"\n");
            }
            text.append("\t}\n");
        }
        files.put("mapping", text.append("}\n").toString());
    }

    private static void tell(String what, long start) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", what, (System.nanoTime() - start) / 1e9);
    }
}
