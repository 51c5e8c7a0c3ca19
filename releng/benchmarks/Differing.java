// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.DiffKind;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.ProjectSources;
import org.sansho.dsl.project.ProjectLoader;

/**
 * Times the difference of two editions of 100,000 provisions of which 5 % have changed, once they are loaded: {@code java -cp JARS
 * Differing.java DIR [PROVISIONS]} writes them to DIR if they are not there, and prints {@code NAME VALUE} a line, seconds or MB.
 */
final class Differing {

    private static final int RUNS = 7;
    private static final int IN_SECTION = 9;
    private static final int SECTIONS = 5;
    private static final int CHAPTERS = 20;
    private static final String[] WHO = {"企画管理者", "利用者", "経営層", "監査人", "委託先の事業者", "部門の責任者", "システム運用担当者", "診療情報管理士"};
    private static final String[] WHAT = {"サーバ", "端末", "電子カルテ", "可搬媒体", "台帳", "暗号鍵", "委託契約書", "監査の記録", "無線LAN", "利用者の登録簿", "バックアップの媒体", "障害の連絡網"};
    private static final String[] HOW = {"点検し", "記録し", "更新し", "暗号化し", "承認を得て変更し", "切り離して保管し", "文書に規定し", "権限を見直し", "経営層に報告し"};
    private static final String[] WHEN = {"年に一度", "毎月", "四半期ごとに", "異動のたびに", "導入の前に", "障害が起きたときに", "契約を結ぶときに"};

    /** A requirement of either edition. */
    private record Requirement(String title, String text) {
    }

    private final Random random = new Random(1);

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int provisions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        if (!Files.exists(folder.resolve("documents.sansho"))) {
            new Differing().write(folder, provisions);
        }
        Path nowhere = Files.createTempDirectory("sansho-packs");
        Corpus corpus = ProjectLoader.standalone(Locale.ENGLISH).load(new ProjectSources(ContentPacks.in(nowhere)).find(List.of(folder.toString())), () -> { }).corpus();
        EditionSide older = new EditionSide(corpus, corpus.edition("bench.safety@1").orElseThrow());
        EditionSide newer = new EditionSide(corpus, corpus.edition("bench.safety@2").orElseThrow());
        System.gc();
        double before = used();
        List<Double> seconds = new ArrayList<>();
        EditionDiff diff = null;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            diff = EditionDiff.of(older, newer);
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        System.gc();
        System.out.printf(Locale.ROOT, "provisions %d%n", corpus.provisions(older.edition()).size());
        System.out.printf(Locale.ROOT, "diff-cold %.3f%n", seconds.getFirst());
        System.out.printf(Locale.ROOT, "diff %.3f%n", seconds.subList(1, RUNS).stream().sorted().toList().get((RUNS - 1) / 2));
        System.out.printf(Locale.ROOT, "diff-kept-MB %.1f%n", used() - before);
        System.out.printf(Locale.ROOT, "changed %d%n", diff.changes().size() - diff.counts().get(DiffKind.UNCHANGED));
    }

    private static double used() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    // ---------------------------------------------------------------- the editions

    private void write(Path folder, int provisions) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("documents.sansho"), "guideline bench.safety \"安全管理\"\nedition bench.safety@1\nedition bench.safety@2\n");
        int made = 0;
        for (int part = 1; made < provisions; part++) {
            StringBuilder older = new StringBuilder("part 第" + part + "編 of bench.safety@1 {\n");
            StringBuilder newer = new StringBuilder("part 第" + part + "編 of bench.safety@2 {\n");
            for (int chapter = 1; chapter <= CHAPTERS && made < provisions; chapter++) {
                String title = "\tchapter " + chapter + " \"" + word(WHAT) + "の管理" + part + '-' + chapter + "\" {\n";
                older.append(title);
                newer.append(title);
                for (int section = 1; section <= SECTIONS; section++) {
                    String heading = "\t\tsection " + chapter + '.' + section + " \"" + word(WHAT) + "の取扱い\" {\n";
                    older.append(heading);
                    newer.append(heading);
                    List<Requirement> was = new ArrayList<>();
                    for (int i = 0; i < IN_SECTION; i++) {
                        was.add(requirement());
                    }
                    append(older, was);
                    append(newer, changed(was));
                    older.append("\t\t}\n");
                    newer.append("\t\t}\n");
                    made += IN_SECTION + 1;
                }
                older.append("\t}\n");
                newer.append("\t}\n");
                made++;
            }
            Files.writeString(folder.resolve("older-" + part + ".sansho"), older.append("}\n"));
            Files.writeString(folder.resolve("newer-" + part + ".sansho"), newer.append("}\n"));
        }
    }

    private static void append(StringBuilder out, List<Requirement> requirements) {
        for (int i = 0; i < requirements.size(); i++) {
            out.append("\t\t\trequirement ").append((char) ('①' + i)).append(" \"").append(requirements.get(i).title()).append("\" { text \"")
                    .append(requirements.get(i).text()).append("\" }\n");
        }
    }

    /** One in twenty: reworded, taken out, put in, cut in two or put somewhere else in the section. */
    private List<Requirement> changed(List<Requirement> was) {
        List<Requirement> is = new ArrayList<>();
        for (Requirement one : was) {
            switch (random.nextInt(100)) {
                case 0, 1 -> is.add(new Requirement(one.title(), one.text().replace("こと。", "ことを求める。") + "その結果を残す。"));
                case 2 -> { }
                case 3 -> {
                    is.add(one);
                    is.add(requirement());
                }
                case 4 -> is.addFirst(one);
                default -> is.add(one);
            }
        }
        return is;
    }

    private Requirement requirement() {
        String what = word(WHAT);
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            text.append(word(WHO)).append('は').append(word(WHEN)).append(what).append('を').append(word(HOW)).append('、').append(word(WHAT)).append('を').append(word(HOW))
                    .append("、その").append(random.nextInt(1_000)).append("日分を残すこと。");
        }
        return new Requirement(what + "の" + word(HOW).replaceAll("し$", ""), text.toString());
    }

    private String word(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
