// SPDX-License-Identifier: EPL-2.0

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sansho.core.Corpus;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.project.SourceFile;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.dsl.succession.ProposedText;
import org.sansho.dsl.succession.WrittenProposal;
import org.sansho.model.Succession;

/**
 * Times the proposal of a succession between the two editions that {@code Differing.java} has written to a folder, once they are loaded:
 * {@code java -cp JARS Proposing.java DIR} prints {@code NAME VALUE} a line, seconds of the clock or (cpu) of all processors.
 */
final class Proposing {

    private static final int RUNS = 5;

    public static void main(String[] arguments) throws Exception {
        Path nowhere = Files.createTempDirectory("sansho-packs");
        List<SourceFile> files = new ArrayList<>(new ProjectSources(ContentPacks.in(nowhere)).find(List.of(arguments[0])));
        ProposedText writer = ProposedText.standalone(Locale.JAPANESE);
        Project project = ProjectLoader.standalone(Locale.JAPANESE).load(files, () -> { });
        EditionSide older = side(project.corpus(), "bench.safety@1");
        EditionSide newer = side(project.corpus(), "bench.safety@2");
        System.gc();
        double before = used();
        WrittenProposal written = time("propose", () -> writer.text(older, newer));
        System.gc();
        System.out.printf(Locale.ROOT, "propose-kept-MB %.1f%n", used() - before);
        System.out.printf(Locale.ROOT, "lines %d%n", written.proposal().lines().size());
        // Every second line is confirmed, and what is left is proposed anew.
        StringBuilder confirmed = new StringBuilder();
        int[] line = {0};
        written.text().lines().forEach(each -> confirmed.append(line[0]++ % 2 == 0 ? each.replaceAll(" proposed [0-9.]+$", "") : each).append('\n'));
        Path file = Files.createTempFile("proposed", ".sansho");
        Files.writeString(file, confirmed);
        files.addAll(new ProjectSources(ContentPacks.in(nowhere)).find(List.of(file.toString())));
        Project again = ProjectLoader.standalone(Locale.JAPANESE).load(files, () -> { });
        EditionSide olderAgain = side(again.corpus(), "bench.safety@1");
        List<Succession> own = again.corpus().successionsFrom(olderAgain.edition());
        time("propose-again", () -> writer.text(again, own, olderAgain, side(again.corpus(), "bench.safety@2")));
        Files.delete(file);
    }

    private interface Work {
        WrittenProposal run() throws Exception;
    }

    private static WrittenProposal time(String name, Work work) throws Exception {
        List<Double> seconds = new ArrayList<>();
        List<Double> processors = new ArrayList<>();
        WrittenProposal written = null;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            long cpu = cpu();
            written = work.run();
            seconds.add((System.nanoTime() - start) / 1e9);
            processors.add((cpu() - cpu) / 1e9);
        }
        System.out.printf(Locale.ROOT, "%s-cold %.3f%n%s-cold-cpu %.3f%n", name, seconds.getFirst(), name, processors.getFirst());
        System.out.printf(Locale.ROOT, "%s %.3f%n%s-cpu %.3f%n", name, seconds.subList(1, RUNS).stream().sorted().toList().get((RUNS - 1) / 2), name,
                processors.subList(1, RUNS).stream().sorted().toList().get((RUNS - 1) / 2));
        return written;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static EditionSide side(Corpus corpus, String id) {
        return new EditionSide(corpus, corpus.edition(id).orElseThrow());
    }

    private static double used() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }
}
